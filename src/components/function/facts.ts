import { SECTIONS } from '../../catalog/model/address.ts';
import { fieldAnchors } from '../../catalog/model/field-anchors.ts';
import { fieldRows } from '../../catalog/model/field-rows.ts';
import { partNames } from '../../catalog/model/part-names.ts';
import type { FunctionSpec } from '../../spec/function.ts';
import { effectMark } from '../effect.ts';
import { breakable, type Html, html, join, type Renderable } from '../html.ts';
import { functionLink } from '../prose.ts';
import type { RenderContext } from '../render-context.ts';

/** A fact about a function: its label and its value. */
export type Fact = [label: string, value: Renderable];

/** The facts below a function's summary: what the call does, how it is sent, what it takes and returns. */
export function facts(context: RenderContext, spec: FunctionSpec): Html {
  const { config, strings, showsVersions } = context.catalog;
  const words = strings.function;
  const rows: Fact[] = [];
  if (spec.removed) {
    const version = spec.removed === true ? config.release : spec.removed;
    rows.push([words.removed, showsVersions ? words.removedBy(version) : words.yes]);
  } else rows.push([words.effect, effectMark(context, spec.effect)]);
  if (spec.restarts) rows.push([words.restarts, spec.restarts.join(', ')]);
  if (spec.background) rows.push([words.background, backgroundFact(context, spec.background)]);
  rows.push([words.method, methodFact(context, spec)]);
  rows.push(...sinceFact(context, spec, words.since));
  if (spec.role) rows.push([words.requiresRole, spec.role]);
  rows.push([strings.fields.parameters, parameterFact(context, spec)]);
  rows.push([strings.fields.returns, returnFact(context, spec)]);
  return html`<dl class="facts">
${factRows(rows)}</dl>
`;
}

/** The rows of a list of facts. */
export function factRows(rows: readonly Fact[]): Html[] {
  return rows.map(([label, value]) => html`  <div><dt>${label}</dt><dd>${value}</dd></div>\n`);
}

/** How a call continues after its response; `background` is the function that reports its progress, or true. */
export function backgroundFact(context: RenderContext, background: true | string): Renderable {
  const words = context.catalog.strings.function;
  return background === true ? words.continues : words.continuesAs(functionLink(context, background));
}

/** The HTTP method, with the type of the body if there is one: `POST, JSON body`. */
export function methodFact({ catalog }: RenderContext, { method, request }: FunctionSpec): string {
  const words = catalog.strings.function;
  if (method === undefined) return words.notKnown;
  return request ? `${method}, ${words.methodBody[request]}` : method;
}

/** The version that added the function; nothing if the pages do not show versions. */
export function sinceFact({ catalog }: RenderContext, { since }: FunctionSpec, label: string): Fact[] {
  const words = catalog.strings.function;
  if (!catalog.showsVersions) return [];
  return [[label, since === undefined ? words.notKnown : words.version(since)]];
}

function parameterFact({ catalog }: RenderContext, spec: FunctionSpec): Html {
  const { parameters } = spec;
  const words = catalog.strings.function;
  const link = (content: Renderable) => html`<a href="#${SECTIONS.parameters}">${content}</a>`;
  if (parameters === null) return link(words.notKnown);
  if (parameters.length === 0) return link(words.none);
  const conditional = parameters.filter(({ when, requiredWhen }) => when || requiredWhen);
  const required = parameters.filter((field) => field.required && !conditional.includes(field));
  const optional = parameters.length - conditional.length - required.length;
  const only = required.length === 1 && required[0]!;
  return join(
    [
      only &&
        html`<a href="#${fieldAnchors(spec)('parameters', only.name)}"><code>${breakable(only.name)}</code></a> <b>${words.required}</b>`,
      required.length > 1 && link(html`<b>${words.requiredCount(required.length)}</b>`),
      optional > 0 && link(words.optionalCount(optional)),
      conditional.length > 0 && link(words.conditionalCount(conditional.length)),
    ],
    ', ',
  );
}

function returnFact({ catalog }: RenderContext, spec: FunctionSpec): Html {
  const { returns, metadata } = spec;
  const words = catalog.strings.function;
  const count = returns && fieldRows(returns).length;
  const size = count === null ? words.notKnown : count === 0 ? words.noData : words.fieldCount(count);
  const added = metadata.map(
    ({ name }) => html`<a href="#${fieldAnchors(spec)('metadata', name)}"><code>${breakable(name)}</code></a>`,
  );
  const inMetadata = added.length > 0 && html`, ${words.fieldsIn<Renderable>(added, partNames(catalog).metadata)}`;
  return html`<a href="#${SECTIONS.returns}">${size}</a>${inMetadata}`;
}
