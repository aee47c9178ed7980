import type { ListKind } from '../../catalog/model/address.ts';
import type { FieldAnchors } from '../../catalog/model/field-anchors.ts';
import type { Field } from '../../spec/field.ts';
import type { Condition } from '../../spec/schema.ts';
import { breakable, type Html, html, join } from '../html.ts';

/** Where the field belongs only with a value of another, a line that says so and leads there. */
export function conditionLine(
  { when, requiredWhen, required }: Field,
  kind: ListKind,
  before: string,
  anchors: FieldAnchors,
): Html | undefined {
  if (!when && !requiredWhen) return undefined;
  const only =
    when &&
    html`Only where ${conditionWords(when, kind, before, anchors)}${required && html`, and <b>required</b> there`}.`;
  const needed =
    requiredWhen && html`${only && ' '}<b>Required</b> where ${conditionWords(requiredWhen, kind, before, anchors)}.`;
  return html`<span class="only">${only}${needed}</span> `;
}

function conditionWords(condition: Condition, kind: ListKind, before: string, anchors: FieldAnchors): Html {
  const one = ([name, values]: [string, (string | number)[]]) => {
    const anchor = anchors(kind, `${before}${name}`);
    return html`<a href="#${anchor}"><code>${breakable(name)}</code></a> is ${alternativesWords(values.map(String))}`;
  };
  return join(Object.entries(condition).map(one), ' and ');
}

function alternativesWords(values: readonly string[]): Html {
  const codes = values.map((value) => html`<code>${breakable(value)}</code>`);
  if (codes.length < 3) return join(codes, ' or ');
  return html`${join(codes.slice(0, -1), ', ')} or ${codes.at(-1)}`;
}
