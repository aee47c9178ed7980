import type { ListKind } from '../../catalog/model/address.ts';
import type { FieldAnchors } from '../../catalog/model/field-anchors.ts';
import type { Field } from '../../spec/field.ts';
import type { Condition } from '../../spec/schema.ts';
import { breakable, type Html, html, join } from '../html.ts';
import type { RenderContext } from '../render-context.ts';

/** Renders the `when` and `requiredWhen` of a field as a sentence, with links to the fields that it names. */
export function conditionLine(
  { catalog }: RenderContext,
  { when, requiredWhen, required }: Field,
  kind: ListKind,
  before: string,
  anchors: FieldAnchors,
): Html | undefined {
  if (!when && !requiredWhen) return undefined;
  const words = catalog.strings.fields;
  const condition = (names: Condition): Html => {
    const parts = Object.entries(names).map(([name, values]) => {
      const anchor = anchors(kind, `${before}${name}`);
      const link = html`<a href="#${anchor}"><code>${breakable(name)}</code></a>`;
      const codes = values.map((value) => html`<code>${breakable(String(value))}</code>`);
      return html`${words.is(link, codes)}`;
    });
    return join(parts, words.and);
  };
  const only =
    when &&
    (required
      ? words.onlyWhereRequired(condition(when), html`<b>${words.required}</b>`)
      : words.onlyWhere(condition(when)));
  const needed = requiredWhen && words.requiredWhere(condition(requiredWhen), html`<b>${words.requiredAtStart}</b>`);
  return html`<span class="only">${only}${only && needed && ' '}${needed}</span> `;
}
