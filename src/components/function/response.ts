import { SECTIONS } from '../../catalog/model/address.ts';
import { fieldAnchors } from '../../catalog/model/field-anchors.ts';
import { guideOn } from '../../catalog/model/pages.ts';
import { adapterOf } from '../../output/adapters.ts';
import { templateOf } from '../../sample/call.ts';
import { jsonResponse } from '../../sample/json.ts';
import { failureResponse, responseOf, unknownFunctionReason } from '../../sample/response.ts';
import type { ResponsePart } from '../../sample/response-part.ts';
import { type Token, textOf } from '../../sample/token.ts';
import { xmlResponse } from '../../sample/xml.ts';
import type { FunctionSpec } from '../../spec/function.ts';
import { codeBlock, type ResponseLinks, responseCode } from '../code.ts';
import { formerTargets } from '../former-targets.ts';
import { breakable, type Html, html, type Renderable } from '../html.ts';
import { heading } from '../page-parts.ts';
import { inlineProse } from '../prose.ts';
import type { RenderContext } from '../render-context.ts';
import { tabs } from '../tabs.ts';

function responseLinks(context: RenderContext): ResponseLinks {
  const guide = guideOn(context.catalog, 'responses');
  const returns = `#${SECTIONS.returns}`;
  return { returns, metadata: guide ? context.catalog.addresses.guide(guide.slug) : returns };
}

/** Renders the response of a function in each format, and a failed response. For a removed function, renders the response of a server without it. */
export function responseSection(context: RenderContext, spec: FunctionSpec): Html {
  if (spec.removed) return removedResponse(context, spec);
  const { config, strings } = context.catalog;
  const words = strings.function;
  const response = responseOf(spec, config);
  const links = { ...responseLinks(context), anchors: fieldAnchors(spec) };
  const failure = failurePanel(context, spec);
  const panels = [
    {
      id: SECTIONS.outputJson,
      title: strings.frame.json,
      heading: words.outputJson,
      content: jsonPanel(context, spec, response, links),
    },
    ...(config.answer.xml && adapterOf(config)
      ? [
          {
            id: SECTIONS.outputXml,
            title: words.xml,
            heading: words.outputXml,
            content: xmlPanel(context, spec, response, links),
            format: config.answer.xml.form,
            isRepeated: true,
          },
        ]
      : []),
    ...(failure
      ? [{ id: SECTIONS.outputFailure, title: words.failure, heading: words.outputFailure, content: failure }]
      : []),
  ];
  return html`<section class="answer" id="${SECTIONS.output}" aria-label="${words.output}">${formerTargets(context, SECTIONS.output)}
${tabs(context, { id: SECTIONS.output, title: words.output, label: words.responseFormat, panels })}
</section>
`;
}

function jsonPanel(
  context: RenderContext,
  { returns }: FunctionSpec,
  response: readonly ResponsePart[],
  links: ResponseLinks,
): Html {
  const { noData, responseUnknown } = context.catalog.strings.fields;
  if (response.length === 0) return html`<p class="none">${returns === null ? responseUnknown : noData}</p>`;
  return responseBlock(context, jsonResponse(response), { ...links, rows: 'ids' }, context.catalog.strings.frame.json);
}

/** A response with the number of its lines. */
function responseBlock(context: RenderContext, tokens: readonly Token[], links: ResponseLinks, format: string): Html {
  const { frame, function: words } = context.catalog.strings;
  const lines = textOf(tokens).split('\n').length;
  return codeBlock(context, responseCode(tokens, links), {
    classes: 'data',
    title: words.responseLines(lines),
    copyLabel: frame.copyResponse(format),
    lines,
  });
}

/** A failed response with a note on how to recognize it; undefined if catalog.yaml does not describe it. */
function failurePanel(context: RenderContext, spec: FunctionSpec): Html | undefined {
  const { config } = context.catalog;
  const failure = failureResponse(spec, config);
  if (!failure) return undefined;
  const { failureNote } = config.answer;
  const title = failureNote !== undefined && inlineProse(context, failureNote);
  return html`${failureBlock(context, failure, title)}${reasonList(context, spec)}`;
}

/** The known reasons for which a call fails. */
function reasonList(context: RenderContext, { failures }: FunctionSpec): Html | undefined {
  if (!failures) return undefined;
  const items = failures.map(
    ({ reason, when }) =>
      html`<li><code>${breakable(reason)}</code>${when && html`<br>${inlineProse(context, when)}`}</li>\n`,
  );
  return html`\n<p class="hint">${context.catalog.strings.function.failureReasons}</p>\n<ul class="note">\n${items}</ul>`;
}

function xmlPanel(
  context: RenderContext,
  spec: FunctionSpec,
  response: readonly ResponsePart[],
  links: ResponseLinks,
): Html {
  const { config, strings } = context.catalog;
  const xml = config.answer.xml!;
  const format = config.calls.find(({ slug }) => slug === xml.form);
  if (format && !templateOf(spec, new Map(), format, config)) return html`<p class="none">${xml.none}</p>`;
  const { tokens, wellFormed } = xmlResponse(response, xml.root, adapterOf(config)!.xml);
  const warning = !wellFormed && html`<p class="hint">${strings.function.notWellFormed}</p>\n    `;
  return html`${warning}${responseBlock(context, tokens, { ...links, rows: 'here' }, strings.function.xml)}`;
}

/** For a removed function: the response of a server that does not have it. */
function removedResponse(context: RenderContext, spec: FunctionSpec): Html {
  const { config, strings, showsVersions } = context.catalog;
  const words = strings.function;
  // A link to the response in XML of version 0.1 still leads here.
  const xmlAnchor =
    config.answer.xml && html`<span id="${SECTIONS.outputXml}"></span>${formerTargets(context, SECTIONS.outputXml)}`;
  const presumed = showsVersions ? words.presumedResponse(config.release) : words.presumedResponseUnversioned;
  const unknown = spec.returns === null && `${words.formerResponse} `;
  const failure = failureResponse(spec, config, unknownFunctionReason(spec, config));
  return html`<section class="answer" id="${SECTIONS.output}" aria-label="${words.output}">${formerTargets(context, SECTIONS.output)}
<div class="tabs"><header>${heading(SECTIONS.output, words.output)}</header>
<p class="note" id="${SECTIONS.outputJson}">${formerTargets(context, SECTIONS.outputJson)}${xmlAnchor}${unknown}${failure && presumed}</p>
${failure && failureBlock(context, failure)}
</div>
</section>
`;
}

/** A failing response. The value that indicates the failure is marked. */
function failureBlock(context: RenderContext, failure: ResponsePart, title?: Renderable): Html {
  const { frame, function: words } = context.catalog.strings;
  return codeBlock(context, responseCode(jsonResponse([failure]), responseLinks(context)), {
    classes: 'wrap data',
    title,
    copyLabel: frame.copyResponse(words.failure),
  });
}

/** Returns the anchors of the rows that have a key in the JSON sample. */
export function shownAnchors(context: RenderContext, spec: FunctionSpec): Set<string> {
  if (spec.removed) return new Set();
  const anchors = fieldAnchors(spec);
  const shown = jsonResponse(responseOf(spec, context.catalog.config)).flatMap(({ of, in: list }) => {
    return of && (list === 'returns' || list === 'metadata') ? [anchors(list, of)] : [];
  });
  return new Set(shown);
}
