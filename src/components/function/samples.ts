import { metadataAnchor, returnAnchor } from '../../catalog/address.ts';
import type { CallForm } from '../../catalog/config.ts';
import { type AnswerPart, answeredCall, answerOf, failureOf, unknownReason } from '../../sample/answer.ts';
import { defaultCall } from '../../sample/arguments.ts';
import { callTokens, templateOf } from '../../sample/call.ts';
import { jsonAnswer } from '../../sample/json.ts';
import type { Token } from '../../sample/token.ts';
import { xmlAnswer } from '../../sample/xml.ts';
import type { Data } from '../../spec/data.ts';
import type { FunctionSpec } from '../../spec/function.ts';
import { type AnswerLinks, answerCode, callCode, codeBlock } from '../code.ts';
import { type Html, html, trusted } from '../html.ts';
import { heading } from '../parts.ts';
import { inlineProse } from '../prose.ts';
import type { Site } from '../site.ts';
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
  const first = answeredCall(spec);
  // A call that takes nothing and has no other beside it has nothing to be told apart by.
  if (examples.length === 1 && examples[0]!.call.size === 0) return [{ title: undefined, call: examples[0]!.call }];
  const ordered = [examples[first]!, ...examples.filter((_, i) => i !== first)];
  return ordered.map(({ title, call }) => ({ title, call }));
}

/** The sheet beside the text: the calls in each form, and the answer in each. */
export function samples(site: Site, spec: FunctionSpec, calls: readonly TitledCall[]): Html {
  return html`<div class="samples">
${instead(site, spec)}${examplesSection(site, spec, calls)}${spec.removed ? removedOutput(site, spec) : outputSection(site, spec)}</div>

`;
}

/** Of a removed function: the call that takes its place, in the first form. */
function instead(site: Site, spec: FunctionSpec): Html | undefined {
  const replacement =
    spec.removed && spec.replacement !== undefined ? site.catalog.byName.get(spec.replacement) : undefined;
  if (!replacement) return undefined;
  const form = site.catalog.config.calls[0]!;
  const tokens = callTokens(replacement, callsOf(replacement)[0]!.call, form, site.catalog.config);
  if (!tokens) return undefined;
  const linked = tokens.map(
    (token): Token =>
      token.kind === 'function'
        ? { text: token.text, kind: 'frame', of: replacement.name, in: 'functions' }
        : { text: token.text, kind: token.kind },
  );
  return html`<section id="instead" aria-label="Call this instead">
${heading('instead', 'Call this instead')}
${codeBlock(callCode(site, linked), 'wrap')}
</section>
`;
}

function examplesSection(site: Site, spec: FunctionSpec, calls: readonly TitledCall[]): Html {
  const { config } = site.catalog;
  const panels = config.calls.map((form) => ({
    id: form.slug,
    title: form.title,
    content: formPanel(site, spec, form, calls),
  }));
  const title = spec.removed ? 'The old call' : 'Examples';
  return html`<section id="examples" aria-label="Examples">
${tabs({ id: 'examples', title, label: 'Call as', keep: 'call', panels })}
${howTo(site, spec)}${spec.effect === 'destroy' && !spec.removed && html`<p class="note care">This call destroys data, and nothing asks for confirmation.</p>\n`}</section>
`;
}

function formPanel(site: Site, spec: FunctionSpec, form: CallForm, calls: readonly TitledCall[]): Html {
  const [first, ...more] = calls.map(({ title, call }) => ({ title, code: callBlock(site, spec, form, call) }));
  if (!first?.code) return html`<p class="none">${form.none ?? 'The function cannot be called in this form.'}</p>`;
  return html`${first.title !== undefined && html`<p class="call">${inlineProse(site, first.title)}</p>\n    `}${first.code}${more.map(
    ({ title, code }) =>
      html`\n    <details class="more"><summary>${title && inlineProse(site, title)}</summary>${code}</details>`,
  )}`;
}

function callBlock(site: Site, spec: FunctionSpec, form: CallForm, call: ReadonlyMap<string, Data>): Html | undefined {
  const tokens = callTokens(spec, call, form, site.catalog.config);
  if (!tokens) return undefined;
  const unknown = spec.parameters === null && html`<i> … and parameters that are not known</i>`;
  return codeBlock(html`${callCode(site, tokens)}${unknown}`, 'wrap');
}

/** Notes on each form, and the way to the guide. */
function howTo(site: Site, spec: FunctionSpec): Html {
  const { config, guides, addresses } = site.catalog;
  const byNote = new Map<string, number[]>();
  for (const [i, form] of config.calls.entries()) {
    const note = templateOf(spec, form)?.note;
    if (note !== undefined) byNote.set(note, [...(byNote.get(note) ?? []), i + 1]);
  }
  const notes = [...byNote].map(
    ([note, forms]) => html`<li data-form="${forms.join(' ')}">${inlineProse(site, note)}</li>\n`,
  );
  const common = config.notes.map((note) => html`<li>${inlineProse(site, note)}</li>\n`);
  if (notes.length + common.length === 0) return html``;
  return html`<div class="howto">
<details>
<summary>Notes on this form</summary>
<ul class="note">
${notes}${common}</ul>
</details>
${guides[0] && html`<a href="${addresses.guide(guides[0].slug)}">How to call</a>\n`}</div>
`;
}

function answerLinks(site: Site): AnswerLinks {
  const guide = site.catalog.guides[1] ?? site.catalog.guides[0];
  return { data: '#returns', metadata: guide ? site.catalog.addresses.guide(guide.slug) : '#returns' };
}

function outputSection(site: Site, spec: FunctionSpec): Html {
  const { config } = site.catalog;
  const answer = answerOf(spec, config);
  const links = answerLinks(site);
  const json = codeBlock(answerCode(jsonAnswer(answer), links, true), 'data');
  const failure = html`<p class="call">${inlineProse(site, config.answer.failureNote)}</p>
    ${codeBlock(failureCode(site, failureOf(spec, config)), 'wrap data')}`;
  const panels = [
    { id: 'output-json', title: 'JSON', heading: 'Output (JSON)', content: json },
    ...(config.answer.xml
      ? [{ id: 'output-xml', title: 'XML', heading: 'Output (XML)', content: xmlPanel(site, spec, answer, links) }]
      : []),
    { id: 'output-failure', title: 'Failure', heading: 'Output (failure)', content: failure },
  ];
  return html`<section class="answer" id="output" aria-label="Output">
${tabs({ id: 'output', title: 'Output', label: 'Answer as', panels })}
</section>
`;
}

function xmlPanel(site: Site, spec: FunctionSpec, answer: readonly AnswerPart[], links: AnswerLinks): Html {
  const xml = site.catalog.config.answer.xml!;
  const form = site.catalog.config.calls.find(({ slug }) => slug === xml.form);
  if (form && !templateOf(spec, form)) return html`<p class="none">${xml.none}</p>`;
  const { tokens, wellFormed } = xmlAnswer(answer, xml.root);
  const warning =
    !wellFormed &&
    html`<p class="call">This document is not well formed: a key in it cannot be the name of an element. Read the answer in JSON.</p>\n    `;
  return html`${warning}${codeBlock(answerCode(tokens, links, false), 'data')}`;
}

/** Of a removed function: the answer that a server without it gives. */
function removedOutput(site: Site, spec: FunctionSpec): Html {
  const { config } = site.catalog;
  const sure =
    spec.returns === null
      ? html`What the function answered is not known<span id="output-xml">,</span> neither in JSON nor in XML. `
      : html`<span id="output-xml"></span>`;
  return html`<section class="answer" id="output" aria-label="Output">
<div class="tabs"><header>${heading('output', 'Output')}</header>
<p class="note" id="output-json">${sure}Version ${config.release} answers, presumably like this:</p>
${codeBlock(failureCode(site, failureOf(spec, config, unknownReason(spec, config))), 'wrap data')}
</div>
</section>
`;
}

/** A failing answer, with the figure that tells it marked. */
function failureCode(site: Site, failure: AnswerPart): Html {
  const [told] = [...site.catalog.config.answer.failure].filter(([, value]) => typeof value !== 'string');
  const code = answerCode(jsonAnswer([failure]), answerLinks(site), false).text;
  if (!told) return trusted(code);
  const [key, value] = told;
  return trusted(
    code.replace(
      `"${key}": <span class="v">${JSON.stringify(value)}</span>`,
      `"${key}": <mark class="bad">${JSON.stringify(value)}</mark>`,
    ),
  );
}

/** The anchors of the rows that have a key in the JSON sample. */
export function shownAnchors(site: Site, spec: FunctionSpec): Set<string> {
  if (spec.removed) return new Set();
  const anchors = jsonAnswer(answerOf(spec, site.catalog.config)).flatMap(({ of, in: list }) => {
    if (!of) return [];
    return list === 'data' ? [returnAnchor(of)] : list === 'metadata' ? [metadataAnchor(of)] : [];
  });
  return new Set(anchors);
}
