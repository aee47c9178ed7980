import { type Data, textOfData } from '../../spec/data.ts';
import type { Field } from '../../spec/field.ts';
import { breakable, type Html, html, join } from '../html.ts';

/** What counts where the field is not sent, as a sentence. */
export function defaultWords(field: Field): Html | undefined {
  if (field.default === undefined) return undefined;
  const text = plainText(field.default);
  return html` <span class="def">Default ${text === '' ? 'empty' : html`<code>${breakable(text)}</code>`}.</span>`;
}

/** The most characters of an example that a cell shows; the whole stands in the sample. */
const LONGEST_EXAMPLE = 80;

/** An example of the field that says something, cut where it is long; `anchor` is that of its key in the sample. */
export function exampleCell(field: Field, anchor: string | undefined): Html | undefined {
  if (field.fields && field.examples.length === 0) return undefined;
  const example = field.examples.find((one) => one !== null && one !== '') ?? field.examples[0];
  if (example === undefined) return undefined;
  const whole = field.pattern && example instanceof Map ? namedText(example) : plainText(example);
  const text = whole.length > LONGEST_EXAMPLE ? `${whole.slice(0, LONGEST_EXAMPLE).trimEnd()}…` : whole;
  const shown = text === '' ? html`<i>empty</i>` : isPlainList(example) ? entries(text) : breakable(text);
  return anchor === undefined ? shown : html`<a href="#${anchor}">${shown}</a>`;
}

/** The example of a name that stands for many: each real name with its value. */
function namedText(example: ReadonlyMap<string, Data>): string {
  return [...example].map(([name, value]) => `${name}: ${plainText(value)}`).join(', ');
}

/** A list in a cell, each entry with the comma that follows it. */
function entries(text: string): Html {
  const parts = text.split(/(?<=,) /);
  return parts.length > 1
    ? join(
        parts.map((part) => html`<span>${breakable(part)}</span>`),
        ' ',
      )
    : breakable(text);
}

function isPlainList(value: Data): value is (string | number | boolean | null)[] {
  return Array.isArray(value) && value.length > 0 && value.every((one) => one === null || typeof one !== 'object');
}

/** A value in a cell; the entries of a list of plain values stand one after the other. */
function plainText(value: Data): string {
  if (isPlainList(value)) return value.join(', ');
  return textOfData(value);
}
