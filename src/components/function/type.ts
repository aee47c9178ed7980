import { fieldRows } from '../../catalog/model/field-rows.ts';
import type { Field } from '../../spec/field.ts';
import { containerSuffix, parseType, typeText } from '../../spec/type.ts';
import { counted } from '../../text/words.ts';
import { type Html, html } from '../html.ts';

/** Formats as readers call them. */
const FORMATS: Record<NonNullable<Field['format']>, string> = {
  'unix-time': 'Unix time',
  json: 'JSON text',
  html: 'HTML',
  pem: 'PEM text',
  base64: 'base64',
};

/** The type of a field as its cell shows it: a record as `object`, alternatives apart. */
function typeWords(field: Field): string {
  const type = parseType(field.type);
  if (!type) return field.type;
  const text = field.record ? field.type.replace(field.record, 'object') : typeText(type);
  return text.replaceAll('|', ' | ');
}

/** What a field's name is followed by in the tree: `[]` of a list, `{}` of a map, where it holds other fields. */
export function nameSuffix(field: Field): string {
  const type = parseType(field.type);
  return type && (field.fields?.length || field.keys.length > 0) ? containerSuffix(type) : '';
}

/** Everything that the cell of a field's type says. */
export function typeCell(field: Field, isParameter: boolean): Html {
  const notes: (Html | undefined | false)[] = [
    field.required && !field.when && html`<b>required</b>`,
    (field.when !== undefined || field.requiredWhen !== undefined) && html`<span>conditional</span>`,
    field.repeatable && html`<span>repeatable</span>`,
    isParameter && field.in !== undefined && field.in !== 'query' && html`<span>in the ${field.in}</span>`,
    field.format && html`<span>${FORMATS[field.format]}</span>`,
    field.pattern && html`<span>many names</span>`,
    field.secret && html`<span>secret</span>`,
    field.record !== undefined && html`<span>record <code>${field.record}</code></span>`,
    nameSuffix(field).includes('{}') && html`<span>map</span>`,
    field.fields?.length && html`<span>${counted(fieldRows(field.fields).length, 'field')}</span>`,
    field.since !== undefined && html`<span>since ${field.since}</span>`,
    field.deprecated && html`<span class="tag">deprecated</span>`,
  ].map((note) => note || undefined);
  return html`${typeWords(field)}${notes}`;
}
