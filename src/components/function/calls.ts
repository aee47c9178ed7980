import { SECTIONS } from '../../catalog/model/address.ts';
import { type CallFormat, shownFormats } from '../../catalog/model/call-format.ts';
import { fieldAnchors } from '../../catalog/model/field-anchors.ts';
import { guideOn } from '../../catalog/model/pages.ts';
import { callTokens, templateOf } from '../../sample/call.ts';
import { callFragment } from '../../sample/call-link.ts';
import { secretNotes } from '../../sample/call-secrets.ts';
import { stateOf } from '../../sample/form-state.ts';
import { type TitledCall, titledCalls } from '../../sample/titled-calls.ts';
import type { Data } from '../../spec/data.ts';
import { findField } from '../../spec/field.ts';
import type { FunctionSpec } from '../../spec/function.ts';
import { callCode, codeBlock, linkedToPage } from '../code.ts';
import { formerTargets } from '../former-targets.ts';
import { type Html, html, type Renderable } from '../html.ts';
import { heading } from '../page-parts.ts';
import { inlineProse } from '../prose.ts';
import type { RenderContext } from '../render-context.ts';
import { tabs } from '../tabs.ts';

/** Returns, for a removed function, the call of its replacement, in the first format. */
export function insteadSection(context: RenderContext, spec: FunctionSpec): Html | undefined {
  const { catalog } = context;
  const { useThisCall } = catalog.strings.function;
  const replacement = spec.removed && spec.replacement !== undefined ? catalog.byName.get(spec.replacement) : undefined;
  if (!replacement) return undefined;
  const format = catalog.config.calls[0]!;
  const tokens = callTokens(replacement, titledCalls(replacement)[0]!.call, format, catalog.config);
  if (!tokens) return undefined;
  return html`<section id="${SECTIONS.instead}" aria-label="${useThisCall}">${formerTargets(context, SECTIONS.instead)}
${heading(SECTIONS.instead, useThisCall)}
${codeBlock(context, callCode(context, linkedToPage(tokens, replacement)), {
  classes: 'wrap',
  title: replacement.name,
  copyLabel: catalog.strings.frame.copyCall(format.title),
})}
</section>
`;
}

/** Returns whether the page of a function has the form that writes a call: the function exists, and its parameters are known. */
export function hasCallForm({ removed, parameters }: FunctionSpec): boolean {
  return !removed && parameters !== null;
}

/** Renders the calls of a function in each format, with notes on the format. */
export function examplesSection(context: RenderContext, spec: FunctionSpec, calls: readonly TitledCall[]): Html {
  const { config, strings } = context.catalog;
  const words = strings.function;
  const panels = shownFormats(config).map((format) => ({
    id: format.slug,
    title: format.title,
    content: formatPanel(context, spec, format, calls),
  }));
  const title = spec.removed ? words.oldCall : words.examples;
  const hasForm = hasCallForm(spec);
  const onDemand = config.calls.filter((format) => format.onDemand).map(({ slug }) => slug);
  return html`<section id="${SECTIONS.examples}" aria-label="${title}">${formerTargets(context, SECTIONS.examples)}
${tabs(context, { id: SECTIONS.examples, title, label: words.callFormat, moreFormats: hasForm ? onDemand : [], panels })}
${howTo(context, spec, hasForm ? calls[0] : undefined)}</section>
`;
}

function formatPanel(
  context: RenderContext,
  spec: FunctionSpec,
  format: CallFormat,
  calls: readonly TitledCall[],
): Html {
  const { config, strings } = context.catalog;
  const words = strings.function;
  const [first, ...more] = calls;
  const title = first?.title === undefined ? words.minimalCall : inlineProse(context, first.title);
  const code = first && callBlock(context, spec, format, first.call, title);
  if (!code) return html`<p class="none">${format.none ?? words.notAvailableInFormat}</p>`;
  const note = templateOf(spec, first.call, format, config)?.note;
  const others = more.map(
    (other) =>
      html`\n<details class="more"><summary>${other.title && inlineProse(context, other.title)}</summary>${callBlock(context, spec, format, other.call)}</details>`,
  );
  const hint = note !== undefined && html`\n<p class="hint">${inlineProse(context, note)}</p>`;
  return html`${code}${secretNote(context, spec, format, calls)}${hint}${others}`;
}

/** What a reader must know about secrets in this format; nothing if no call sends one. */
function secretNote(
  context: RenderContext,
  spec: FunctionSpec,
  format: CallFormat,
  calls: readonly TitledCall[],
): Html | undefined {
  const notes = calls.flatMap(({ call }) => {
    const template = templateOf(spec, call, format, context.catalog.config);
    return template ? secretNotes(spec, call, template) : [];
  });
  if (notes.length === 0) return undefined;
  const text = [...new Set(notes.map((note) => note.trim()))].join(' ');
  return html`\n<p class="hint">${inlineProse(context, text)}</p>`;
}

function callBlock(
  context: RenderContext,
  spec: FunctionSpec,
  format: CallFormat,
  call: ReadonlyMap<string, Data>,
  title?: Renderable,
): Html | undefined {
  const { config, strings } = context.catalog;
  const tokens = callTokens(spec, call, format, config);
  if (!tokens) return undefined;
  const unknown = spec.parameters === null && html`<i>${strings.function.otherParameters}</i>`;
  return codeBlock(context, html`${callCode(context, tokens, fieldAnchors(spec))}${unknown}`, {
    classes: 'wrap',
    title,
    copyLabel: strings.frame.copyCall(format.title),
  });
}

/** The button that opens the form, a link to the guide on calls, and the notes on all formats. */
function howTo(context: RenderContext, spec: FunctionSpec, first: TitledCall | undefined): Html | undefined {
  const { config, addresses, strings } = context.catalog;
  const guide = guideOn(context.catalog, 'calls');
  if (!first && !guide && config.notes.length === 0) return undefined;
  const link =
    guide && html`<a href="${addresses.guide(guide.slug)}">${strings.function.howToCall(config.title)}</a>\n`;
  const opener =
    first &&
    html`<button class="btn main try js" type="button" aria-expanded="false" aria-controls="${SECTIONS.call}">${strings.function.tryParameters}</button>\n`;
  const form =
    first &&
    html`${formPlace(context, spec, first.call)}
`;
  return html`<div class="howto">
${opener}${config.notes.map((note) => html`<p>${inlineProse(context, note)}</p>\n`)}${link}</div>
${form}`;
}

/** The placeholder for the form, with its initial call: the fragment of a link, and the secrets that the fragment leaves out. */
function formPlace(context: RenderContext, spec: FunctionSpec, call: ReadonlyMap<string, Data>): Html {
  const state = stateOf(spec, call);
  const secrets = [...state.values.keys()].filter((name) => findField(spec.parameters ?? [], name)?.secret).join(' ');
  return html`${formerTargets(context, SECTIONS.call)}<div id="${SECTIONS.call}" data-function="${spec.name}" data-first="${callFragment(spec, state)}"${secrets && html` data-secrets="${secrets}"`} hidden></div>`;
}
