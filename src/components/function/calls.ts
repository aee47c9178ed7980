import { SECTIONS } from '../../catalog/model/address.ts';
import { type CallFormat, shownFormats } from '../../catalog/model/config.ts';
import { fieldAnchors } from '../../catalog/model/field-anchors.ts';
import { guideOn } from '../../catalog/model/pages.ts';
import { callTokens, sendsSecret, templateOf } from '../../sample/call.ts';
import { type TitledCall, titledCalls } from '../../sample/titled-calls.ts';
import type { Data } from '../../spec/data.ts';
import type { FunctionSpec } from '../../spec/function.ts';
import { callCode, codeBlock, linkedToPage } from '../code.ts';
import { type Html, html } from '../html.ts';
import { heading } from '../page-parts.ts';
import { cellProse, inlineProse } from '../prose.ts';
import type { RenderContext } from '../render-context.ts';
import { tabs } from '../tabs.ts';

/** For a removed function: the call of its replacement, in the first format. */
export function insteadSection(context: RenderContext, spec: FunctionSpec): Html | undefined {
  const { catalog } = context;
  const { useThisCall } = catalog.strings.function;
  const replacement = spec.removed && spec.replacement !== undefined ? catalog.byName.get(spec.replacement) : undefined;
  if (!replacement) return undefined;
  const format = catalog.config.calls[0]!;
  const tokens = callTokens(replacement, titledCalls(replacement)[0]!.call, format, catalog.config);
  if (!tokens) return undefined;
  return html`<section id="${SECTIONS.instead}" aria-label="${useThisCall}">
${heading(SECTIONS.instead, useThisCall)}
${codeBlock(context, callCode(context, linkedToPage(tokens, replacement)), 'wrap')}
</section>
`;
}

/** The calls of a function in each format, with notes on the format. */
export function examplesSection(context: RenderContext, spec: FunctionSpec, calls: readonly TitledCall[]): Html {
  const { config, strings } = context.catalog;
  const words = strings.function;
  const panels = shownFormats(config).map((format) => ({
    id: format.slug,
    title: format.title,
    content: formatPanel(context, spec, format, calls),
  }));
  const title = spec.removed ? words.oldCall : words.examples;
  const destroys = spec.effect === 'destroy' && !spec.removed;
  return html`<section id="${SECTIONS.examples}" aria-label="${title}">
${tabs({ id: SECTIONS.examples, title, label: words.callFormat, areFormats: true, panels })}
${howTo(context, spec, calls[0]!.call)}${destroys && html`<p class="note care">${words.destroyNotice}</p>\n`}</section>
`;
}

function formatPanel(
  context: RenderContext,
  spec: FunctionSpec,
  format: CallFormat,
  calls: readonly TitledCall[],
): Html {
  const [first, ...more] = calls.map(({ title, call }) => ({ title, code: callBlock(context, spec, format, call) }));
  if (!first?.code)
    return html`<p class="none">${format.none ?? context.catalog.strings.function.notAvailableInFormat}</p>`;
  return html`${first.title !== undefined && html`<p class="call">${inlineProse(context, first.title)}</p>\n    `}${first.code}${secretNote(context, spec, format, calls)}${more.map(
    ({ title, code }) =>
      html`\n    <details class="more"><summary>${title && inlineProse(context, title)}</summary>${code}</details>`,
  )}`;
}

/** What a reader must know about secrets in this format; nothing if no call sends one. */
function secretNote(
  context: RenderContext,
  spec: FunctionSpec,
  format: CallFormat,
  calls: readonly TitledCall[],
): Html | undefined {
  const secret = calls.find(({ call }) => sendsSecret(spec, call));
  const note = secret && templateOf(spec, secret.call, format, context.catalog.config)?.secretNote;
  return note === undefined ? undefined : html`\n    <p class="note">${inlineProse(context, note)}</p>`;
}

function callBlock(
  context: RenderContext,
  spec: FunctionSpec,
  format: CallFormat,
  call: ReadonlyMap<string, Data>,
): Html | undefined {
  const { config, strings } = context.catalog;
  const tokens = callTokens(spec, call, format, config);
  if (!tokens) return undefined;
  const unknown = spec.parameters === null && html`<i>${strings.function.otherParameters}</i>`;
  return codeBlock(context, html`${callCode(context, tokens, fieldAnchors(spec))}${unknown}`, 'wrap');
}

/** The notes on each format, and a link to the guide on calls. */
function howTo(context: RenderContext, spec: FunctionSpec, call: ReadonlyMap<string, Data>): Html {
  const { config, addresses, strings } = context.catalog;
  const words = strings.function;
  const guide = guideOn(context.catalog, 'calls');
  const byNote = Map.groupBy(shownFormats(config), (format) => templateOf(spec, call, format, config)?.note);
  byNote.delete(undefined);
  const notes = [...byNote].map(
    ([note, formats]) =>
      html`<li data-format="${formats.map(({ slug }) => slug).join(' ')}">${cellProse(context, note!)}</li>\n`,
  );
  const common = config.notes.map((note) => html`<li>${cellProse(context, note)}</li>\n`);
  if (notes.length + common.length === 0) return html``;
  return html`<div class="howto">
<details>
<summary>${words.formatNotes}</summary>
<ul class="note">
${notes}${common}</ul>
</details>
${guide && html`<a href="${addresses.guide(guide.slug)}">${words.howToCall(config.title)}</a>\n`}</div>
`;
}
