import { SECTIONS } from '../../catalog/model/address.ts';
import { fieldAnchors } from '../../catalog/model/field-anchors.ts';
import { fieldRows } from '../../catalog/model/field-rows.ts';
import { partNames } from '../../catalog/model/part-names.ts';
import { type Choice, choiceOf, choicesOf, isLong } from '../../spec/choices.ts';
import type { FunctionSpec } from '../../spec/function.ts';
import { breakable, type Html, html, join, type Renderable } from '../html.ts';
import type { RenderContext } from '../render-context.ts';

/** The largest number of required parameters that are named. */
const NAMED = 3;

/** Renders the links to the sections of a function's page with their sizes, and what is required. */
export function sectionLinks(context: RenderContext, spec: FunctionSpec): Html {
  const { fields, function: words } = context.catalog.strings;
  const needed = requirement(context, spec);
  return html`<nav class="jump" aria-label="${words.sections}"><a href="#${SECTIONS.examples}">${words.call}</a><a href="#${SECTIONS.parameters}">${fields.parameters} <span>${parameterCount(context, spec)}</span></a><a href="#${SECTIONS.returns}">${fields.returns} <span>${returnCount(context, spec)}</span></a><a href="#${SECTIONS.output}">${words.output}</a>${needed && html`<span class="req">${needed}</span>`}</nav>
`;
}

function parameterCount({ catalog }: RenderContext, { parameters }: FunctionSpec): Renderable {
  const words = catalog.strings.function;
  if (parameters === null) return words.notKnown;
  return parameters.length === 0 ? words.none : parameters.length;
}

/** The number of return fields, and the names of the fields that a function adds to the metadata. */
function returnCount({ catalog }: RenderContext, { returns, metadata }: FunctionSpec): Html {
  const words = catalog.strings.function;
  const count = returns === null ? words.notKnown : returns.length === 0 ? words.noData : fieldRows(returns).length;
  const names = metadata.map(({ name }) => name);
  return html`${count}${names.length > 0 && html`<i>, ${words.fieldsIn(names, partNames(catalog).metadata)}</i>`}`;
}

/**
 * Renders which parameters every call must send: their names, or their number if there are many; lists of which one is needed; and
 * the number of those that depend on others. `page` is the address of the function, for links from another page.
 */
export function requirement(context: RenderContext, spec: FunctionSpec, page = ''): Html | undefined {
  const words = context.catalog.strings.function;
  const choices = choicesOf(spec);
  const alone = (spec.parameters ?? []).filter(({ name }) => !choiceOf(spec, name));
  const conditional = alone.filter(({ when, requiredWhen }) => when || requiredWhen);
  const required = alone.filter((field) => field.required && !conditional.includes(field));
  const names = required.map(({ name }) => parameterLink(spec, name, page));
  const parts = [
    required.length > 0 &&
      html`${join(names.slice(0, NAMED), ', ')}${required.length > NAMED && words.andMore(required.length - NAMED)} ${words.required}`,
    ...choices.map((choice) => html`${choiceText(context, spec, choice, page)} ${words.required}`),
    conditional.length > 0 && words.conditionalCount(conditional.length),
  ].filter((part) => part !== false);
  // The names of a list have commas between them.
  return parts.length > 0 ? join(parts, choices.length > 0 ? '; ' : ', ') : undefined;
}

/** A list of parameters of which a call must send one or more, with links to them; their number if there are many. */
function choiceText({ catalog }: RenderContext, spec: FunctionSpec, choice: Choice, page: string): Renderable {
  const words = catalog.strings.fields;
  const { kind, names } = choice;
  if (isLong(choice)) return words[`${kind}Count`](names.length);
  return html`${words[kind]<Renderable>(names.map((name) => parameterLink(spec, name, page)))}`;
}

function parameterLink(spec: FunctionSpec, name: string, page: string): Html {
  return html`<a href="${page}#${fieldAnchors(spec)('parameters', name)}">${breakable(name)}</a>`;
}
