import { SECTIONS } from '../../catalog/model/address.ts';
import { sectionOf } from '../../catalog/model/assemble.ts';
import { fieldAnchors } from '../../catalog/model/field-anchors.ts';
import { fieldRows } from '../../catalog/model/field-rows.ts';
import type { FunctionSpec } from '../../spec/function.ts';
import { counted, versionWords } from '../../text/words.ts';
import { effectMark } from '../effect.ts';
import { breakable, type Hole, type Html, html, join } from '../html.ts';
import { breadcrumbs, heading } from '../page-parts.ts';
import { functionLink, inlineProse, prose } from '../prose.ts';
import type { RenderContext } from '../render-context.ts';

/** The way from the list of functions to this one, and its forms for programs. */
export function functionCrumbs(context: RenderContext, spec: FunctionSpec): Html {
  const { addresses, categoryOf } = context.catalog;
  const category = categoryOf.get(spec.name)!;
  const section = sectionOf(category, spec);
  const way = [
    { title: 'Functions', address: addresses.functions },
    { title: category.title, address: addresses.category(category.slug) },
  ];
  if (section) way.push({ title: section.title, address: addresses.group(category.slug, section.slug) });
  return breadcrumbs(way, [
    { title: 'Markdown', address: addresses.file(`functions/${spec.name}.md`) },
    { title: 'JSON', address: addresses.file(`functions/${spec.name}.json`) },
  ]);
}

/** What a reader must know before anything else: that the function is deprecated or gone, and what to call. */
export function stateNotice(context: RenderContext, spec: FunctionSpec): Html | undefined {
  const { release } = context.catalog.config;
  const instead = spec.replacement !== undefined && functionLink(context, spec.replacement);
  if (spec.removed) {
    const end = instead ? html`. Call ${instead} instead.` : ', and no replacement is known.';
    return html`<p class="state gone"><b>Removed.</b> Version ${release} does not have it${end}</p>\n\n`;
  }
  if (!spec.deprecated) return undefined;
  const since = typeof spec.deprecated === 'string' ? ` since ${versionWords(spec.deprecated)}` : '';
  const advice = instead ? html` New programs call ${instead}.` : ' No replacement is recorded.';
  return html`<p class="state"><b>Deprecated${since}.</b> Version ${release} still has it.${advice}</p>\n\n`;
}

/** The strip of facts: what the call does, how it is sent, what it takes and gives. */
export function facts(context: RenderContext, spec: FunctionSpec): Html {
  const rows: [string, Hole][] = [];
  if (spec.removed)
    rows.push([
      'Removed',
      typeof spec.removed === 'string'
        ? `by ${versionWords(spec.removed)}`
        : `by ${versionWords(context.catalog.config.release)}`,
    ]);
  else rows.push(['Effect', effectMark(spec.effect)]);
  if (spec.restarts) rows.push(['Restarts', spec.restarts.join(', ')]);
  if (spec.background) rows.push(['After the answer', backgroundWords(context, spec.background)]);
  rows.push(
    ['Method', methodWords(spec)],
    ['Since', spec.since === undefined ? 'not known' : versionWords(spec.since)],
  );
  if (spec.role) rows.push(['Needs the role', spec.role]);
  rows.push(['Parameters', parameterFacts(spec)], ['Returns', returnFacts(context, spec)]);
  return html`<dl class="facts">
${rows.map(([label, value]) => html`  <div><dt>${label}</dt><dd>${value}</dd></div>\n`)}</dl>
`;
}

/** How the work goes on after the answer. */
export function backgroundWords(context: RenderContext, background: true | string): Html {
  return background === true
    ? html`goes on in the background`
    : html`goes on, follow with ${functionLink(context, background)}`;
}

/** The method, and in what its parameters travel where that is no address. */
export function methodWords({ method, request }: FunctionSpec): string {
  const bodies = { json: 'JSON body', form: 'form body', multipart: 'multipart body' };
  return method === undefined ? 'not known' : request ? `${method}, ${bodies[request]}` : method;
}

function parameterFacts(spec: FunctionSpec): Html {
  const { parameters } = spec;
  if (parameters === null) return html`<a href="#${SECTIONS.parameters}">not known</a>`;
  if (parameters.length === 0) return html`<a href="#${SECTIONS.parameters}">none</a>`;
  const conditional = parameters.filter(({ when, requiredWhen }) => when || requiredWhen);
  const required = parameters.filter((one) => one.required && !conditional.includes(one));
  const optional = parameters.length - conditional.length - required.length;
  const only = required.length === 1 && required[0]!;
  return join(
    [
      only &&
        html`<a href="#${fieldAnchors(spec)('parameters', only.name)}"><code>${breakable(only.name)}</code></a> <b>required</b>`,
      required.length > 1 && html`<a href="#${SECTIONS.parameters}"><b>${required.length} required</b></a>`,
      optional > 0 && html`<a href="#${SECTIONS.parameters}">${optional} optional</a>`,
      conditional.length > 0 && html`<a href="#${SECTIONS.parameters}">${conditional.length} conditional</a>`,
    ],
    ', ',
  );
}

function returnFacts(context: RenderContext, spec: FunctionSpec): Html {
  const { returns, metadata } = spec;
  const words =
    returns === null ? 'not known' : returns.length === 0 ? 'nothing' : counted(fieldRows(returns).length, 'field');
  const added = metadata.map(
    ({ name }) => html`<a href="#${fieldAnchors(spec)('metadata', name)}"><code>${breakable(name)}</code></a>`,
  );
  return html`<a href="#${SECTIONS.returns}">${words}</a>${added.length > 0 && html`, ${join(added, ', ')} in ${context.catalog.config.answer.metadata}`}`;
}

/** Name, summary, state, facts and description: what stands above the fold. */
export function lead(context: RenderContext, spec: FunctionSpec): Html {
  return html`<div class="lead">
${functionCrumbs(context, spec)}<h1 class="name">${breakable(spec.name)}</h1>
<p class="summary">${inlineProse(context, spec.summary, spec)}</p>

${stateNotice(context, spec)}${facts(context, spec)}<section id="${SECTIONS.description}">
${heading(SECTIONS.description, 'Description')}
${prose(context, spec.body, spec)}
</section>
</div>
`;
}
