import { SECTIONS } from '../../catalog/model/address.ts';
import { fieldRows } from '../../catalog/model/field-rows.ts';
import type { FunctionSpec } from '../../spec/function.ts';
import { type Html, html } from '../html.ts';
import { heading } from '../page-parts.ts';
import type { RenderContext } from '../render-context.ts';
import { fieldTable, haveValues, tableBodies } from './fields.ts';

/** From how many rows on a table has a filter of its own. */
const FILTERED = 10;

/** The section of a function's parameters. */
export function parametersSection(context: RenderContext, spec: FunctionSpec): Html {
  return html`<section id="${SECTIONS.parameters}">
${titleBar(SECTIONS.parameters, 'Parameters', fieldRows(spec.parameters ?? []).length)}
${parametersContent(context, spec)}
</section>
`;
}

function parametersContent(context: RenderContext, spec: FunctionSpec): Html {
  const { parameters, removed, request } = spec;
  if (parameters === null)
    return notKnown(`Which parameters the function ${removed ? 'took' : 'takes'} is not recorded; it may be none.`);
  if (parameters.length === 0) return html`<p>The function ${removed ? 'took' : 'takes'} no parameters.</p>`;
  const constants = Object.entries(context.catalog.config.bodyConstants).map(
    ([name, value]) => html`<code>"${name}": ${JSON.stringify(value)}</code>`,
  );
  const how =
    request === 'json' &&
    html`<p class="how">Members of the JSON body${constants.length > 0 && html`, beside ${constants}`}.</p>\n`;
  const bodies = tableBodies(context, spec, parameters, 'parameters', new Set());
  return html`${how}${fieldTable({ caption: `Parameters of ${spec.name}`, first: 'Parameter' }, bodies, haveValues(parameters))}`;
}

/** The section of what a function returns; `shown` holds the anchors of the rows that have a key in the JSON sample. */
export function returnsSection(context: RenderContext, spec: FunctionSpec, shown: ReadonlySet<string>): Html {
  const count = fieldRows(spec.returns ?? []).length + fieldRows(spec.metadata).length;
  return html`<section id="${SECTIONS.returns}">
${titleBar(SECTIONS.returns, 'Returns', count)}
${returnsContent(context, spec, shown)}
</section>
`;
}

function returnsContent(context: RenderContext, spec: FunctionSpec, shown: ReadonlySet<string>): Html {
  const { returns, metadata, removed } = spec;
  const { config } = context.catalog;
  const unknown =
    returns === null &&
    notKnown(
      html`What the function ${removed ? 'put' : 'puts'} into <code>${config.answer.data}</code> is not recorded.`,
    );
  if (!returns?.length && metadata.length === 0) return unknown || html`<p>The function returns no data.</p>`;
  const none = returns?.length === 0 && html`<p class="gap">The function returns no data; it adds to the metadata.</p>`;
  const caption = returns?.length
    ? `Fields in the ${config.answer.data} of ${spec.name}`
    : `Fields in the ${config.answer.metadata} of ${spec.name}`;
  const bodies = [
    ...tableBodies(context, spec, returns ?? [], 'returns', shown),
    ...tableBodies(context, spec, metadata, 'metadata', shown, `In ${config.answer.metadata}`),
  ];
  return html`${unknown}${none}${fieldTable({ caption, first: 'Return' }, bodies, haveValues([...(returns ?? []), ...metadata]))}`;
}

function titleBar(id: 'parameters' | 'returns', title: string, rows: number): Html {
  if (rows < FILTERED) return heading(id, title);
  return html`<div class="bar">${heading(id, title)}
<div class="sift js"><output aria-live="polite"></output><label for="sift-${id}">Filter</label><input id="sift-${id}" type="search" data-filter="${id}" autocomplete="off" spellcheck="false"></div></div>`;
}

function notKnown(text: Html | string): Html {
  return html`<p class="unknown"><b>Not known.</b> ${text}</p>`;
}
