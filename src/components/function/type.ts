import type { ListKind } from '../../catalog/model/address.ts';
import { fieldRows } from '../../catalog/model/field-rows.ts';
import { placeOf, repeatedNames, SHOWN_NAMES } from '../../sample/arguments.ts';
import { choiceOf, isLong } from '../../spec/choices.ts';
import type { Field } from '../../spec/field.ts';
import type { FunctionSpec } from '../../spec/function.ts';
import { containerSuffix, parseType, typeText } from '../../spec/type.ts';
import { breakable, type Html, html, type Renderable } from '../html.ts';
import type { RenderContext } from '../render-context.ts';

/** The type of a field as its cell shows it: a record as `object`, alternatives with spaces. */
function shownType(field: Field): string {
  const type = parseType(field.type);
  if (!type) return field.type;
  const text = field.record ? field.type.replace(field.record, 'object') : typeText(type);
  return text.replaceAll('|', ' | ');
}

/** Returns the suffix of a field's name in the tree: `[]` for a list of objects, `{}` for a map. */
export function nameSuffix(field: Field): string {
  const type = parseType(field.type);
  return type && (field.fields?.length || field.keys.length > 0) ? containerSuffix(type) : '';
}

/** Renders the content of the type cell of a field: its type and its badges. */
export function typeCell(context: RenderContext, spec: FunctionSpec, field: Field, kind: ListKind): Html {
  const words = context.catalog.strings.fields;
  const badges: Renderable[] = [
    (field.when !== undefined || field.requiredWhen !== undefined) && words.conditional,
    field.repeatable && severalBadge(context, field),
    kind === 'parameters' && placeBadge(context, spec, field),
    field.format && words.formats[field.format],
    field.pattern && words.pattern,
    field.secret && words.secret,
    nameSuffix(field).includes('{}') && words.map,
    field.fields?.length && words.fieldCount(fieldRows(field.fields).length),
    context.catalog.showsVersions && field.since !== undefined && words.since(field.since),
  ].filter((badge) => badge !== undefined && badge !== false && badge !== 0);
  const choice = kind === 'parameters' ? choiceBadge(context, spec, field) : undefined;
  const required = choice ?? (field.required && !field.when && html`<b>${words.required}</b>`);
  const deprecated = field.deprecated && html`<span class="tag">${words.deprecated}</span>`;
  return html`${shownType(field)}${required && html` ${required}`}${badges.map((badge) => html` <span>${badge}</span>`)}${deprecated && html` ${deprecated}`}`;
}

/** The list of parameters that a parameter is in, of which a call sends one or more. */
function choiceBadge({ catalog }: RenderContext, spec: FunctionSpec, field: Field): Html | undefined {
  // A field inside a parameter can have the name of a parameter.
  const choice = spec.parameters?.includes(field) ? choiceOf(spec, field.name) : undefined;
  if (!choice) return undefined;
  const words = catalog.strings.fields;
  const { kind, names } = choice;
  const text = isLong(choice)
    ? words[`${kind}Count`](names.length)
    : html`${words[kind]<Renderable>(names.map((name) => html`<code>${breakable(name)}</code>`))}`;
  return html`<b>${words.requiredChoice(text)}</b>`;
}

/** How to send several values of a parameter. */
function severalBadge({ catalog }: RenderContext, { name, repeatable }: Field): Renderable {
  const words = catalog.strings.fields;
  if (repeatable === undefined || repeatable === 'repeat') return words.severalSameName;
  const names = repeatedNames(name, repeatable, SHOWN_NAMES);
  return words.several(names.map((sent) => html`<code>${breakable(sent)}</code>`));
}

/** Where a parameter is sent, unless that is where the function sends its other parameters. */
function placeBadge({ catalog }: RenderContext, spec: FunctionSpec, field: Field): Renderable {
  const place = placeOf(spec, field);
  return place !== placeOf(spec, undefined) && catalog.strings.fields.places[place];
}
