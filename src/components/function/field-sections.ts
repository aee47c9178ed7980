import { SECTIONS } from '../../catalog/model/address.ts';
import { fieldAnchors } from '../../catalog/model/field-anchors.ts';
import { fieldRows } from '../../catalog/model/field-rows.ts';
import { partNames } from '../../catalog/model/part-names.ts';
import { choicesOf, isLong } from '../../spec/choices.ts';
import type { FunctionSpec } from '../../spec/function.ts';
import { formerTargets } from '../former-targets.ts';
import { breakable, type Html, html, type Renderable } from '../html.ts';
import { heading } from '../page-parts.ts';
import type { RenderContext } from '../render-context.ts';
import { fieldTable, sectionChips, tableBodies } from './fields.ts';

/** The smallest number of rows for which a table has a filter. */
const FILTERED = 10;

/** Renders the section of a function's parameters. */
export function parametersSection(context: RenderContext, spec: FunctionSpec): Html {
  return html`<section id="${SECTIONS.parameters}">${formerTargets(context, SECTIONS.parameters)}
${titleBar(context, SECTIONS.parameters, fieldRows(spec.parameters ?? []).length)}
${parametersContent(context, spec)}
</section>
`;
}

function parametersContent(context: RenderContext, spec: FunctionSpec): Html {
  const { parameters, removed } = spec;
  const words = context.catalog.strings.fields;
  if (parameters === null) return notKnown(context, removed ? words.parametersUnknownRemoved : words.parametersUnknown);
  if (parameters.length === 0) return html`<p>${removed ? words.noParametersRemoved : words.noParameters}</p>`;
  const head = { caption: words.parametersOf(spec.name), first: words.parameter };
  const bodies = tableBodies(context, spec, parameters, 'parameters', new Set());
  return html`${bodyNote(context, spec)}${choiceNotes(context, spec)}${sectionChips(context, parameters, 'parameters')}${fieldTable(context, head, bodies)}`;
}

/** Where to send the parameters of a function with a JSON body. */
function bodyNote({ catalog }: RenderContext, { request }: FunctionSpec): Html | undefined {
  if (request !== 'json') return undefined;
  const words = catalog.strings.fields;
  const constants = Object.entries(catalog.config.bodyConstants).map(
    ([name, value]) => html`<code>"${name}": ${JSON.stringify(value)}</code>`,
  );
  return html`<p class="how">${constants.length > 0 ? words.inBodyWith(constants) : words.inBody}</p>\n`;
}

/** The names in lists of parameters that are too long for the rows of the table. */
function choiceNotes({ catalog }: RenderContext, spec: FunctionSpec): Html[] {
  const words = catalog.strings.fields;
  return choicesOf(spec)
    .filter(isLong)
    .map(({ kind, names }) => {
      const links = names.map(
        (name) => html`<a href="#${fieldAnchors(spec)('parameters', name)}"><code>${breakable(name)}</code></a>`,
      );
      const choice = html`${words[kind]<Renderable>(links)}`;
      return html`<p class="how">${words.choiceNote(choice)}</p>\n`;
    });
}

/** Renders the section of what a function returns. `shown` has the anchors of the rows with a key in the JSON sample. */
export function returnsSection(context: RenderContext, spec: FunctionSpec, shown: ReadonlySet<string>): Html {
  const count = fieldRows(spec.returns ?? []).length + fieldRows(spec.metadata).length;
  return html`<section id="${SECTIONS.returns}">${formerTargets(context, SECTIONS.returns)}
${titleBar(context, SECTIONS.returns, count)}
${returnsContent(context, spec, shown)}
</section>
`;
}

function returnsContent(context: RenderContext, spec: FunctionSpec, shown: ReadonlySet<string>): Html {
  const { returns, metadata, removed } = spec;
  const { config, strings } = context.catalog;
  const words = strings.fields;
  const names = partNames(context.catalog);
  const unknown =
    returns === null &&
    notKnown(
      context,
      config.answer.data === undefined
        ? words.responseUnknown
        : words.returnsUnknown<Renderable>(html`<code>${config.answer.data}</code>`),
    );
  if (!returns?.length && metadata.length === 0)
    return unknown || html`<p>${removed ? words.noDataRemoved : words.noData}</p>`;
  const none = returns?.length === 0 && html`<p class="gap">${words.onlyMetadata(names.metadata)}</p>`;
  const head = {
    caption: words.fieldsOf(returns?.length ? names.data : names.metadata, spec.name),
    first: words.return,
  };
  const bodies = [
    ...tableBodies(context, spec, returns ?? [], 'returns', shown),
    ...tableBodies(context, spec, metadata, 'metadata', shown, words.inPart(names.metadata)),
  ];
  return html`${unknown}${none}${sectionChips(context, returns ?? [], 'returns')}${fieldTable(context, head, bodies)}`;
}

function titleBar({ catalog }: RenderContext, id: 'parameters' | 'returns', rows: number): Html {
  const words = catalog.strings.fields;
  if (rows < FILTERED) return heading(id, words[id]);
  return html`<div class="bar">${heading(id, words[id])}
<div class="sift js"><output aria-live="polite"></output><label for="sift-${id}">${words.filter[id]}</label><input id="sift-${id}" type="search" data-filter="${id}" placeholder="${words.filterPlaceholder}" autocomplete="off" spellcheck="false"></div></div>`;
}

function notKnown({ catalog }: RenderContext, text: Renderable): Html {
  return html`<p class="unknown"><b>${catalog.strings.fields.notKnown}</b> ${text}</p>`;
}
