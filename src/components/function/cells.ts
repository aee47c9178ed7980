import { type Data, textOfData } from '../../spec/data.ts';
import type { Field } from '../../spec/field.ts';
import { breakable, type Html, html, join } from '../html.ts';
import type { RenderContext } from '../render-context.ts';

/** Renders the default of a field as a sentence. */
export function defaultLine({ catalog }: RenderContext, field: Field): Html | undefined {
  if (field.default === undefined) return undefined;
  const text = plainText(field.default);
  const words = catalog.strings.fields;
  const value = text === '' ? html`${words.empty}` : html`<code>${breakable(text)}</code>`;
  return html` <span class="def">${words.default(value)}</span>`;
}

/** The largest number of characters of an example in a cell; the sample has the whole example. */
const LONGEST_EXAMPLE = 80;

/** Renders the first example of a field that is not empty, shortened if it is long. `anchor` is the anchor of its key in the sample. */
export function exampleCell({ catalog }: RenderContext, field: Field, anchor: string | undefined): Html | undefined {
  if (field.fields && field.examples.length === 0) return undefined;
  const example = field.examples.find((value) => value !== null && value !== '') ?? field.examples[0];
  if (example === undefined) return undefined;
  const whole = field.pattern && example instanceof Map ? namedText(example) : plainText(example);
  const text = whole.length > LONGEST_EXAMPLE ? `${whole.slice(0, LONGEST_EXAMPLE).trimEnd()}…` : whole;
  const empty = html`<i>${catalog.strings.fields.empty}</i>`;
  const shown = text === '' ? empty : isPlainList(example) ? listItems(text) : breakable(text);
  return anchor === undefined ? shown : html`<a href="#${anchor}">${shown}</a>`;
}

/** The example of a name pattern: each name with its value. */
function namedText(example: ReadonlyMap<string, Data>): string {
  return [...example].map(([name, value]) => `${name}: ${plainText(value)}`).join(', ');
}

/** A list in a cell. A comma stays with the item before it. */
function listItems(text: string): Html {
  const parts = text.split(/(?<=,) /);
  return parts.length > 1
    ? join(
        parts.map((part) => html`<span>${breakable(part)}</span>`),
        ' ',
      )
    : breakable(text);
}

function isPlainList(value: Data): value is (string | number | boolean | null)[] {
  return Array.isArray(value) && value.length > 0 && value.every((item) => item === null || typeof item !== 'object');
}

/** A value in a cell; the items of a list of simple values are joined with commas. */
function plainText(value: Data): string {
  if (isPlainList(value)) return value.join(', ');
  return textOfData(value);
}
