import { SECTIONS } from '../../catalog/model/address.ts';
import type { CallFormat } from '../../catalog/model/config.ts';
import { fieldAnchors } from '../../catalog/model/field-anchors.ts';
import { guideOn } from '../../catalog/model/pages.ts';
import { defaultCall } from '../../sample/arguments.ts';
import { callTokens, templateOf } from '../../sample/call.ts';
import { shownCall } from '../../sample/response.ts';
import type { Data } from '../../spec/data.ts';
import type { FunctionSpec } from '../../spec/function.ts';
import { callCode, codeBlock, linkedToPage } from '../code.ts';
import { type Html, html } from '../html.ts';
import { heading } from '../page-parts.ts';
import { inlineProse } from '../prose.ts';
import type { RenderContext } from '../render-context.ts';
import { tabs } from '../tabs.ts';

/** A call with the purpose that its title names. */
export interface TitledCall {
  title: string | undefined;
  call: ReadonlyMap<string, Data>;
}

/** The calls of a function's page, the one whose answer is shown first. */
export function callsOf(spec: FunctionSpec): TitledCall[] {
  const examples = spec.examples ?? [];
  if (examples.length === 0) return [{ title: undefined, call: defaultCall(spec) }];
  const first = shownCall(spec);
  // A call that takes nothing and has no other beside it has nothing to be told apart by.
  if (examples.length === 1 && examples[0]!.call.size === 0) return [{ title: undefined, call: examples[0]!.call }];
  const ordered = [examples[first]!, ...examples.filter((_, i) => i !== first)];
  return ordered.map(({ title, call }) => ({ title, call }));
}

/** Of a removed function: the call that takes its place, in the first form. */
export function insteadSection(context: RenderContext, spec: FunctionSpec): Html | undefined {
  const replacement =
    spec.removed && spec.replacement !== undefined ? context.catalog.byName.get(spec.replacement) : undefined;
  if (!replacement) return undefined;
  const form = context.catalog.config.calls[0]!;
  const tokens = callTokens(replacement, callsOf(replacement)[0]!.call, form, context.catalog.config);
  if (!tokens) return undefined;
  return html`<section id="${SECTIONS.instead}" aria-label="Call this instead">
${heading(SECTIONS.instead, 'Call this instead')}
${codeBlock(callCode(context, linkedToPage(tokens, replacement)), 'wrap')}
</section>
`;
}

/** The calls of a function in each form, with notes on the form. */
export function examplesSection(context: RenderContext, spec: FunctionSpec, calls: readonly TitledCall[]): Html {
  const { config } = context.catalog;
  const panels = config.calls.map((form) => ({
    id: form.slug,
    title: form.title,
    content: formPanel(context, spec, form, calls),
  }));
  const title = spec.removed ? 'The old call' : 'Examples';
  return html`<section id="${SECTIONS.examples}" aria-label="Examples">
${tabs({ id: SECTIONS.examples, title, label: 'Call as', keep: 'call', panels })}
${howTo(context, spec)}${spec.effect === 'destroy' && !spec.removed && html`<p class="note care">This call destroys data, and nothing asks for confirmation.</p>\n`}</section>
`;
}

function formPanel(context: RenderContext, spec: FunctionSpec, form: CallFormat, calls: readonly TitledCall[]): Html {
  const [first, ...more] = calls.map(({ title, call }) => ({ title, code: callBlock(context, spec, form, call) }));
  if (!first?.code) return html`<p class="none">${form.none ?? 'The function cannot be called in this form.'}</p>`;
  return html`${first.title !== undefined && html`<p class="call">${inlineProse(context, first.title)}</p>\n    `}${first.code}${more.map(
    ({ title, code }) =>
      html`\n    <details class="more"><summary>${title && inlineProse(context, title)}</summary>${code}</details>`,
  )}`;
}

function callBlock(
  context: RenderContext,
  spec: FunctionSpec,
  form: CallFormat,
  call: ReadonlyMap<string, Data>,
): Html | undefined {
  const tokens = callTokens(spec, call, form, context.catalog.config);
  if (!tokens) return undefined;
  const unknown = spec.parameters === null && html`<i> … and parameters that are not known</i>`;
  return codeBlock(html`${callCode(context, tokens, fieldAnchors(spec))}${unknown}`, 'wrap');
}

/** Notes on each form, and the way to the guide. */
function howTo(context: RenderContext, spec: FunctionSpec): Html {
  const { config, addresses } = context.catalog;
  const guide = guideOn(context.catalog, 'calls');
  const byNote = new Map<string, number[]>();
  for (const [i, form] of config.calls.entries()) {
    const note = templateOf(spec, form)?.note;
    if (note !== undefined) byNote.set(note, [...(byNote.get(note) ?? []), i + 1]);
  }
  const notes = [...byNote].map(
    ([note, forms]) => html`<li data-form="${forms.join(' ')}">${inlineProse(context, note)}</li>\n`,
  );
  const common = config.notes.map((note) => html`<li>${inlineProse(context, note)}</li>\n`);
  if (notes.length + common.length === 0) return html``;
  return html`<div class="howto">
<details>
<summary>Notes on this form</summary>
<ul class="note">
${notes}${common}</ul>
</details>
${guide && html`<a href="${addresses.guide(guide.slug)}">How to call</a>\n`}</div>
`;
}
