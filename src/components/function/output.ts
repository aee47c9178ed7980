import { metadataAnchor, returnAnchor } from '../../catalog/address.ts';
import { type AnswerPart, answerOf, failureOf, unknownReason } from '../../sample/answer.ts';
import { templateOf } from '../../sample/call.ts';
import { jsonAnswer } from '../../sample/json.ts';
import { xmlAnswer } from '../../sample/xml.ts';
import type { FunctionSpec } from '../../spec/function.ts';
import { type AnswerLinks, answerCode, codeBlock } from '../code.ts';
import { type Html, html, trusted } from '../html.ts';
import { heading } from '../parts.ts';
import { inlineProse } from '../prose.ts';
import type { Site } from '../site.ts';
import { tabs } from '../tabs.ts';

function answerLinks(site: Site): AnswerLinks {
  const guide = site.catalog.guides[1] ?? site.catalog.guides[0];
  return { data: '#returns', metadata: guide ? site.catalog.addresses.guide(guide.slug) : '#returns' };
}

/** The answer of a function in each form, and how it fails; of a removed one what a server without it answers. */
export function outputSection(site: Site, spec: FunctionSpec): Html {
  if (spec.removed) return removedOutput(site, spec);
  const { config } = site.catalog;
  const answer = answerOf(spec, config);
  const links = answerLinks(site);
  const json = codeBlock(answerCode(jsonAnswer(answer), { ...links, rows: 'ids' }), 'data');
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
  return html`${warning}${codeBlock(answerCode(tokens, { ...links, rows: 'here' }), 'data')}`;
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
  const code = answerCode(jsonAnswer([failure]), answerLinks(site)).text;
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
