import type { Field, Value } from '../../spec/field.ts';
import { breakable, type Html, html, join } from '../html.ts';
import { inlineProse } from '../prose.ts';
import type { RenderContext } from '../render-context.ts';

/** The most values that a list shows at once; a longer one would push the next field out of sight. */
const LONGEST_LIST = 40;

/** The values that a field may have; neighbors of the same meaning share it, an open list says what else goes. */
export function valueList(context: RenderContext, { values = [], otherValues }: Field): Html | undefined {
  if (values.length === 0 && otherValues === undefined) return undefined;
  const rows = grouped(values).map(
    ({ names, meaning }) =>
      html`<li>${names.map((name, i) => html`${i > 0 && ', '}<code>${name === '' ? html`<i>empty</i>` : breakable(name)}</code>`)} ${inlineProse(context, meaning)}</li>`,
  );
  const others =
    otherValues !== undefined && html`<li class="open"><b>others</b> ${inlineProse(context, otherValues)}</li>`;
  // The blank keeps the values apart where they are read aloud or copied.
  const list = html`<ul>${join([...rows, others], ' ')}</ul>`;
  if (rows.length <= LONGEST_LIST) return list;
  return html`<details class="more"><summary>${values.length} values</summary>${list}</details>`;
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
