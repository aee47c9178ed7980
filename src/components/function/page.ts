import { type Neighbors, neighborsOf } from '../../catalog/neighbors.ts';
import type { FunctionSpec } from '../../spec/function.ts';
import { breakable, type Html, html } from '../html.ts';
import { heading } from '../parts.ts';
import { inlineProse, prose } from '../prose.ts';
import type { Page, Site } from '../site.ts';
import { facts, functionCrumbs, lead, stateNotice } from './head.ts';
import { aboutSection, informationSection, relatedSection } from './information.ts';
import { parametersSection, returnsSection } from './lists.ts';
import { callsOf, samples, shownAnchors } from './samples.ts';

/** The page of a function. */
export function functionPage(site: Site, spec: FunctionSpec): Page {
  const { addresses, config } = site.catalog;
  const main = html`${lead(site, spec)}
${samples(site, spec, callsOf(spec))}<div class="detail">
${parametersSection(site, spec)}
${returnsSection(site, spec, shownAnchors(site, spec))}
${variantsSection(site, spec)}${informationSection(site, spec)}
${aboutSection(site)}
${relatedSection(site, spec)}
${turn(site, neighborsOf(site.catalog, spec))}</div>
`;
  const address = addresses.function(spec.name);
  return {
    title: `${config.title} Functions - ${spec.name}`,
    description: spec.summary,
    address,
    layout: 'beside',
    main,
    place: { address, category: spec.category, name: spec.name },
  };
}

/** Uses of the function that have a page of their own. */
function variantsSection(site: Site, spec: FunctionSpec): Html | undefined {
  if (!spec.variants) return undefined;
  const rows = spec.variants.map(
    ({ slug, title, description }) =>
      html`  <li><span><a href="${site.catalog.addresses.variant(spec.name, slug)}">${breakable(title)}</a></span><span>${inlineProse(site, firstSentence(description), spec)}</span></li>\n`,
  );
  return html`<section id="variants">
${heading('variants', 'Uses with a page of their own')}
<ul class="list">
${rows}</ul>
</section>
`;
}

function firstSentence(text: string): string {
  return /^[\s\S]*?\.(?=\s|$)/.exec(text)?.[0] ?? text;
}

/** The way to the function before and the one after. */
function turn({ catalog }: Site, { previous, next }: Neighbors): Html | undefined {
  if (!previous && !next) return undefined;
  const link = (spec: FunctionSpec | undefined, rel: string, word: string) =>
    spec &&
    html`  <a href="${catalog.addresses.function(spec.name)}" rel="${rel}"><span>${word}</span> <code>${breakable(spec.name)}</code></a>\n`;
  return html`<nav class="turn" aria-label="Previous and next function">
${link(previous, 'prev', 'Previous')}${link(next, 'next', 'Next')}</nav>
`;
}

/** The page of one use of a function: its text, its call in every form, and the answer. */
export function variantPage(
  site: Site,
  spec: FunctionSpec,
  variant: NonNullable<FunctionSpec['variants']>[number],
): Page {
  const { addresses, config } = site.catalog;
  const address = addresses.variant(spec.name, variant.slug);
  const own = addresses.function(spec.name);
  const main = html`<div class="lead">
${functionCrumbs(site, spec)}<h1 class="name">${breakable(variant.title)}</h1>
<p class="summary">One use of <a href="${own}"><code>${breakable(spec.name)}</code></a>: ${inlineProse(site, spec.summary, spec)}</p>

${stateNotice(site, spec)}${facts(site, spec)}<section id="description">
${heading('description', 'Description')}
${prose(site, variant.description)}
</section>
</div>

${samples(site, spec, [{ title: undefined, call: variant.call }])}<div class="detail">
${parametersSection(site, spec)}
${returnsSection(site, spec, shownAnchors(site, spec))}
${informationSection(site, spec)}
${relatedSection(site, { ...spec, related: [spec.name, ...(spec.related ?? [])].slice(0, 6) })}</div>
`;
  return {
    title: `${config.title} Functions - ${variant.title}`,
    description: firstSentence(variant.description).replaceAll('`', ''),
    address,
    layout: 'beside',
    main,
    place: { address, category: spec.category, name: spec.name },
  };
}
