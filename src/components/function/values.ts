import type { Field, Value } from '../../spec/field.ts';
import { type Html, html, join } from '../html.ts';
import { cellProse } from '../prose.ts';
import type { RenderContext } from '../render-context.ts';

/** The largest number of values that a cell shows. A longer list is folded. */
const LONGEST_LIST = 40;

/** Renders the values that a field can have. Adjacent values with the same meaning share a row; `otherValues` is the last row. */
export function valueList(context: RenderContext, { values = [], otherValues }: Field): Html | undefined {
  if (values.length === 0 && otherValues === undefined) return undefined;
  const words = context.catalog.strings.fields;
  const rows = grouped(values).map(
    ({ names, meaning }) =>
      html`<li>${names.map((name, i) => html`${i > 0 && ', '}<code>${name === '' ? html`<i>${words.empty}</i>` : name}</code>`)} ${cellProse(context, meaning)}</li>`,
  );
  const others =
    otherValues !== undefined &&
    html`<li class="open"><b>${words.otherValues}</b> ${cellProse(context, otherValues)}</li>`;
  // The space separates the values for screen readers and in copied text.
  const list = html`<ul>${join([...rows, others], ' ')}</ul>`;
  if (rows.length <= LONGEST_LIST) return list;
  return html`<details class="more"><summary>${words.valueCount(values.length)}</summary>${list}</details>`;
}

function grouped(values: readonly Value[]): { names: string[]; meaning: string }[] {
  const groups: { names: string[]; meaning: string }[] = [];
  for (const { value, meaning } of values) {
    const last = groups.at(-1);
    if (last?.meaning === meaning && meaning !== '') last.names.push(value);
    else groups.push({ names: [value], meaning });
  }
  return groups;
}
