import { sectionOf } from '../../catalog/assemble.ts';
import type { FunctionSpec } from '../../spec/function.ts';
import { EFFECT_WORDS } from '../effect.ts';
import { namedList } from '../function-list.ts';
import { breakable, type Hole, type Html, html, join, trusted } from '../html.ts';
import { heading } from '../parts.ts';
import { functionLink, inlineProse, prose } from '../prose.ts';
import type { Site } from '../site.ts';
import { versionWords } from '../words.ts';
import { backgroundWords, methodWords } from './head.ts';

/** The box of facts about a function; what is not recorded has no row, but for method and version. */
export function informationSection(site: Site, spec: FunctionSpec): Html {
  const { config, addresses, categoryOf } = site.catalog;
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
  rows.push(...stateRows(site, spec));
  if (spec.role) rows.push(['Server role', spec.role]);
  if (spec.restarts) rows.push(['Restarts', spec.restarts.join(', ')]);
  if (spec.background) rows.push(['After the answer', backgroundWords(site, spec.background)]);
  if (spec.acl)
    rows.push([
      spec.acl.length > 1 ? 'Privileges, one is enough' : 'Privilege',
      join(
        spec.acl.map((acl) => html`<code>${acl}</code>: ${inlineProse(site, config.privileges[acl] ?? '')}`),
        ' ',
      ),
    ]);
  if (spec.interface) rows.push([`In ${config.product}`, spec.interface.replaceAll('>>', '»')]);
  rows.push([
    'For programs',
    html`<a href="${addresses.functionJson(spec.name)}">JSON</a>, <a href="${addresses.functionMarkdown(spec.name)}">Markdown</a>`,
  ]);
  return html`<section id="function-information">
${heading('function-information', 'Function information')}
<dl class="box">
${rows.map(([label, value]) => html`  <div><dt>${label}</dt><dd>${value}</dd></div>\n`)}</dl>
</section>
`;
}

function stateRows(site: Site, spec: FunctionSpec): [string, Hole][] {
  const { release } = site.catalog.config;
  const instead: [string, Hole][] =
    spec.replacement === undefined ? [] : [['Use instead', functionLink(site, spec.replacement)]];
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
export function aboutSection(site: Site): Html {
  const { title, text } = site.catalog.config.about;
  const body = prose(site, text).text.replace('<ul class="dash">', '<ul class="note">');
  return html`<section id="about">
${heading('about', title)}
${trusted(body)}
</section>
`;
}

/** The functions that a reader calls next. */
export function relatedSection(site: Site, spec: FunctionSpec): Html | undefined {
  if (!spec.related?.length) return undefined;
  return html`<section id="related">
${heading('related', 'Related functions')}
${namedList(site, spec.related)}
</section>
`;
}
