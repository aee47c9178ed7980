import { SECTIONS } from '../../catalog/model/address.ts';
import { sectionOf } from '../../catalog/model/assemble.ts';
import type { FunctionSpec } from '../../spec/function.ts';
import { versionWords } from '../../text/words.ts';
import { EFFECT_WORDS } from '../effect.ts';
import { namedList } from '../function-list.ts';
import { breakable, type Hole, type Html, html, join } from '../html.ts';
import { heading } from '../page-parts.ts';
import { functionLink, inlineProse, prose } from '../prose.ts';
import type { RenderContext } from '../render-context.ts';
import { backgroundWords, methodWords } from './head.ts';

/** The box of facts about a function; what is not recorded has no row, but for method and version. */
export function informationSection(context: RenderContext, spec: FunctionSpec): Html {
  const { config, addresses, categoryOf } = context.catalog;
  const category = categoryOf.get(spec.name)!;
  const section = sectionOf(category, spec);
  const rows: [string, Hole][] = [
    ['Name', html`<code>${breakable(spec.name)}</code>`],
    ['API', config.title],
    [
      'Category',
      html`<a href="${addresses.category(category.slug)}">${category.title}</a>${section && html`, ${section.title}`}`,
    ],
  ];
  if (spec.path !== spec.name) rows.push(['Called as', html`<code>${breakable(spec.path)}</code>`]);
  if (!spec.removed) rows.push(['Effect', EFFECT_WORDS[spec.effect].long]);
  rows.push(
    ['Method', methodWords(spec)],
    ['Available since', spec.since === undefined ? 'not known' : versionWords(spec.since)],
  );
  rows.push(...stateRows(context, spec));
  if (spec.role) rows.push(['Server role', spec.role]);
  if (spec.restarts) rows.push(['Restarts', spec.restarts.join(', ')]);
  if (spec.background) rows.push(['After the answer', backgroundWords(context, spec.background)]);
  if (spec.acl)
    rows.push([
      spec.acl.length > 1 ? 'Privileges, one is enough' : 'Privilege',
      join(
        spec.acl.map((acl) => html`<code>${acl}</code>: ${inlineProse(context, config.privileges[acl] ?? '')}`),
        ' ',
      ),
    ]);
  if (spec.interface) rows.push([`In ${config.product}`, spec.interface.replaceAll('>>', '»')]);
  rows.push([
    'For programs',
    html`<a href="${addresses.file(`functions/${spec.name}.json`)}">JSON</a>, <a href="${addresses.file(`functions/${spec.name}.md`)}">Markdown</a>`,
  ]);
  return html`<section id="${SECTIONS.information}">
${heading(SECTIONS.information, 'Function information')}
<dl class="box">
${rows.map(([label, value]) => html`  <div><dt>${label}</dt><dd>${value}</dd></div>\n`)}</dl>
</section>
`;
}

function stateRows(context: RenderContext, spec: FunctionSpec): [string, Hole][] {
  const { release } = context.catalog.config;
  const instead: [string, Hole][] =
    spec.replacement === undefined ? [] : [['Use instead', functionLink(context, spec.replacement)]];
  if (spec.removed) {
    const when =
      spec.removed === true
        ? `absent from version ${release}; the version that dropped it is not known`
        : `absent from ${versionWords(spec.removed)} on`;
    return [['Removed', when], ...instead];
  }
  const since =
    spec.deprecated === true
      ? 'yes; the version is not known'
      : spec.deprecated
        ? `since ${versionWords(spec.deprecated)}`
        : 'no';
  return [['Deprecated', since], ...instead];
}

/** What the API is, on every function's page. */
export function aboutSection(context: RenderContext): Html {
  const { title, text } = context.catalog.config.about;
  return html`<section id="${SECTIONS.about}">
${heading(SECTIONS.about, title)}
${prose(context, text)}
</section>
`;
}

/** The functions that a reader calls next. */
export function relatedSection(context: RenderContext, spec: FunctionSpec): Html | undefined {
  if (!spec.related?.length) return undefined;
  return html`<section id="${SECTIONS.related}">
${heading(SECTIONS.related, 'Related functions')}
${namedList(context, spec.related)}
</section>
`;
}
