import { SECTIONS } from '../../catalog/model/address.ts';
import { neighborsOf, RELATED_TO_VARIANT } from '../../catalog/model/neighbors.ts';
import { nextCalls } from '../../catalog/model/next-calls.ts';
import { type TitledCall, titledCalls } from '../../sample/titled-calls.ts';
import { firstSentence } from '../../spec/first-sentence.ts';
import type { FunctionSpec } from '../../spec/function.ts';
import { contextOf, formerTargets } from '../former-targets.ts';
import { breakable, type Html, html } from '../html.ts';
import { heading, pager } from '../page-parts.ts';
import { finishPieces, inlineProse } from '../prose.ts';
import type { Page, RenderContext } from '../render-context.ts';
import { examplesSection, insteadSection } from './calls.ts';
import { parametersSection, returnsSection } from './field-sections.ts';
import { descriptionSection, lead, leadOf } from './head.ts';
import { aboutSection, informationSection, mentionsFold, relatedSection } from './information.ts';
import { responseSection, shownAnchors } from './response.ts';

/** Returns the page of a function. */
export function functionPage(site: RenderContext, spec: FunctionSpec): Page {
  const { addresses, config, strings } = site.catalog;
  const address = addresses.function(spec.name);
  const context = contextOf(site, address);
  const main = html`${lead(context, spec)}
${samples(context, spec, titledCalls(spec))}<div class="detail">
${descriptionSection(context, spec.body, spec)}
${parametersSection(context, spec)}
${returnsSection(context, spec, shownAnchors(context, spec))}
${variantsSection(context, spec)}${relatedSection(context, nextCalls(spec))}
${mentionsFold(context, spec)}${informationSection(context, spec)}
${aboutSection(context)}
${neighbors(context, spec)}</div>
`;
  return {
    title: strings.function.title(spec.name, config.title),
    description: context.markdown(spec.summary).text,
    address,
    layout: 'beside',
    main,
    place: { address, category: spec.category, name: spec.name },
  };
}

/** The sheet with the samples: the calls and the responses in each format. */
function samples(context: RenderContext, spec: FunctionSpec, calls: readonly TitledCall[]): Html {
  return html`<div class="samples">
${insteadSection(context, spec)}${examplesSection(context, spec, calls)}${responseSection(context, spec)}</div>

`;
}

/** The use cases of a function, which have their own pages. */
function variantsSection(context: RenderContext, spec: FunctionSpec): Html | undefined {
  if (!spec.variants) return undefined;
  const { addresses, strings } = context.catalog;
  const rows = spec.variants.map(
    ({ slug, title, description }) =>
      html`<li><span><a href="${addresses.variant(spec.name, slug)}">${breakable(title)}</a></span><span>${finishPieces(context, firstSentence(description).pieces, { spec })}</span></li>\n`,
  );
  return html`<section id="${SECTIONS.variants}">${formerTargets(context, SECTIONS.variants)}
${heading(SECTIONS.variants, strings.function.useCases)}
<ul class="list">
${rows}</ul>
</section>
`;
}

/** Links to the previous and the next function. */
function neighbors(context: RenderContext, spec: FunctionSpec): Html | undefined {
  const { catalog } = context;
  const { previous, next } = neighborsOf(catalog, spec);
  const pageOf = (to: FunctionSpec | undefined) =>
    to && { title: html`<code>${breakable(to.name)}</code>`, address: catalog.addresses.function(to.name) };
  return pager(context, catalog.strings.function.functionPager, pageOf(previous), pageOf(next));
}

/** Returns the page of a use case of a function: its description, its call in each format, and the response. */
export function variantPage(
  site: RenderContext,
  spec: FunctionSpec,
  variant: NonNullable<FunctionSpec['variants']>[number],
): Page {
  const { addresses, config, strings } = site.catalog;
  const address = addresses.variant(spec.name, variant.slug);
  const context = contextOf(site, address);
  const link = html`<a href="${addresses.function(spec.name)}"><code>${breakable(spec.name)}</code></a>`;
  const summary = html`${strings.function.useCaseOf(link)}: ${inlineProse(context, spec.summary, spec)}`;
  const related = [{ name: spec.name }, ...nextCalls(spec)].slice(0, RELATED_TO_VARIANT);
  const main = html`${leadOf(context, spec, variant.title, summary)}
${samples(context, spec, [{ title: undefined, call: variant.call }])}<div class="detail">
${descriptionSection(context, variant.description)}
${parametersSection(context, spec)}
${returnsSection(context, spec, shownAnchors(context, spec))}
${relatedSection(context, related)}
${informationSection(context, spec)}</div>
`;
  return {
    title: strings.function.title(variant.title, config.title),
    description: firstSentence(variant.description).text,
    address,
    layout: 'beside',
    main,
    place: { address, category: spec.category, name: spec.name },
  };
}
