import { neighborsOf } from '../../catalog/neighbors.ts';
import type { FunctionSpec } from '../../spec/function.ts';
import { breakable, type Html, html } from '../html.ts';
import { heading, turn } from '../parts.ts';
import { inlineProse, prose } from '../prose.ts';
import type { Page, Site } from '../site.ts';
import { callsOf, examplesSection, insteadSection, type TitledCall } from './calls.ts';
import { facts, functionCrumbs, lead, stateNotice } from './head.ts';
import { aboutSection, informationSection, relatedSection } from './information.ts';
import { parametersSection, returnsSection } from './lists.ts';
import { outputSection, shownAnchors } from './output.ts';

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
${neighbors(site, spec)}</div>
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

/** The sheet beside the text: the calls in each form, and the answer in each. */
function samples(site: Site, spec: FunctionSpec, calls: readonly TitledCall[]): Html {
  return html`<div class="samples">
${insteadSection(site, spec)}${examplesSection(site, spec, calls)}${outputSection(site, spec)}</div>

`;
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
function neighbors({ catalog }: Site, spec: FunctionSpec): Html | undefined {
  const { previous, next } = neighborsOf(catalog, spec);
  const pageOf = (to: FunctionSpec | undefined) =>
    to && { title: html`<code>${breakable(to.name)}</code>`, address: catalog.addresses.function(to.name) };
  return turn('Previous and next function', pageOf(previous), pageOf(next));
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
