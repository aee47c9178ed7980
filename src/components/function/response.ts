import { SECTIONS } from '../../catalog/model/address.ts';
import { fieldAnchors } from '../../catalog/model/field-anchors.ts';
import { guideOn } from '../../catalog/model/pages.ts';
import { templateOf } from '../../sample/call.ts';
import { jsonResponse } from '../../sample/json.ts';
import { failureResponse, type ResponsePart, responseOf, unknownFunctionReason } from '../../sample/response.ts';
import { xmlResponse } from '../../sample/xml.ts';
import type { FunctionSpec } from '../../spec/function.ts';
import { codeBlock, type ResponseLinks, responseCode } from '../code.ts';
import { type Html, html } from '../html.ts';
import { heading } from '../page-parts.ts';
import { inlineProse } from '../prose.ts';
import type { RenderContext } from '../render-context.ts';
import { tabs } from '../tabs.ts';

function responseLinks(context: RenderContext): ResponseLinks {
  const guide = guideOn(context.catalog, 'responses');
  const returns = `#${SECTIONS.returns}`;
  return { returns, metadata: guide ? context.catalog.addresses.guide(guide.slug) : returns };
}

/** The answer of a function in each form, and how it fails; of a removed one what a server without it answers. */
export function responseSection(context: RenderContext, spec: FunctionSpec): Html {
  if (spec.removed) return removedResponse(context, spec);
  const { config } = context.catalog;
  const answer = responseOf(spec, config);
  const links = { ...responseLinks(context), anchors: fieldAnchors(spec) };
  const json = codeBlock(responseCode(jsonResponse(answer), { ...links, rows: 'ids' }), 'data');
  const failure = html`<p class="call">${inlineProse(context, config.answer.failureNote)}</p>
    ${codeBlock(failureCode(context, failureResponse(spec, config)), 'wrap data')}`;
  const panels = [
    { id: SECTIONS.outputJson, title: 'JSON', heading: 'Output (JSON)', content: json },
    ...(config.answer.xml
      ? [
          {
            id: SECTIONS.outputXml,
            title: 'XML',
            heading: 'Output (XML)',
            content: xmlPanel(context, spec, answer, links),
          },
        ]
      : []),
    { id: SECTIONS.outputFailure, title: 'Failure', heading: 'Output (failure)', content: failure },
  ];
  return html`<section class="answer" id="${SECTIONS.output}" aria-label="Output">
${tabs({ id: SECTIONS.output, title: 'Output', label: 'Answer as', panels })}
</section>
`;
}

function xmlPanel(
  context: RenderContext,
  spec: FunctionSpec,
  answer: readonly ResponsePart[],
  links: ResponseLinks,
): Html {
  const xml = context.catalog.config.answer.xml!;
  const form = context.catalog.config.calls.find(({ slug }) => slug === xml.form);
  if (form && !templateOf(spec, form)) return html`<p class="none">${xml.none}</p>`;
  const { tokens, wellFormed } = xmlResponse(answer, xml.root);
  const warning =
    !wellFormed &&
    html`<p class="call">This document is not well formed: a key in it cannot be the name of an element. Read the answer in JSON.</p>\n    `;
  return html`${warning}${codeBlock(responseCode(tokens, { ...links, rows: 'here' }), 'data')}`;
}

/** For a removed function: the response of a server that does not have it. */
function removedResponse(context: RenderContext, spec: FunctionSpec): Html {
  const { config } = context.catalog;
  // A link to the response in XML of version 0.1 still leads here.
  const xmlAnchor = config.answer.xml && html`<span id="${SECTIONS.outputXml}"></span>`;
  const formats = config.answer.xml ? ', neither in JSON nor in XML' : '';
  const unknown = spec.returns === null && `What the function answered is not known${formats}. `;
  return html`<section class="answer" id="${SECTIONS.output}" aria-label="Output">
<div class="tabs"><header>${heading(SECTIONS.output, 'Output')}</header>
<p class="note" id="${SECTIONS.outputJson}">${xmlAnchor}${unknown}Version ${config.release} answers, presumably like this:</p>
${codeBlock(failureCode(context, failureResponse(spec, config, unknownFunctionReason(spec, config))), 'wrap data')}
</div>
</section>
`;
}

/** A failing response. The value that tells the failure is marked. */
function failureCode(context: RenderContext, failure: ResponsePart): Html {
  return responseCode(jsonResponse([failure]), responseLinks(context));
}

/** The anchors of the rows that have a key in the JSON sample. */
export function shownAnchors(context: RenderContext, spec: FunctionSpec): Set<string> {
  if (spec.removed) return new Set();
  const anchors = fieldAnchors(spec);
  const shown = jsonResponse(responseOf(spec, context.catalog.config)).flatMap(({ of, in: list }) => {
    return of && (list === 'returns' || list === 'metadata') ? [anchors(list, of)] : [];
  });
  return new Set(shown);
}
