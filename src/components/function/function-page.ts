import { SECTIONS } from '../../catalog/model/address.ts';
import { neighborsOf } from '../../catalog/model/neighbors.ts';
import { firstSentence } from '../../spec/first-sentence.ts';
import type { FunctionSpec } from '../../spec/function.ts';
import { breakable, type Html, html } from '../html.ts';
import { heading, pager } from '../page-parts.ts';
import { fillHoles, inlineProse, prose } from '../prose.ts';
import type { Page, RenderContext } from '../render-context.ts';
import { callsOf, examplesSection, insteadSection, type TitledCall } from './calls.ts';
import { parametersSection, returnsSection } from './field-sections.ts';
import { facts, functionCrumbs, lead, stateNotice } from './head.ts';
import { aboutSection, informationSection, relatedSection } from './information.ts';
import { responseSection, shownAnchors } from './response.ts';

/** The page of a function. */
export function functionPage(context: RenderContext, spec: FunctionSpec): Page {
  const { addresses, config } = context.catalog;
  const main = html`${lead(context, spec)}
${samples(context, spec, callsOf(spec))}<div class="detail">
${parametersSection(context, spec)}
${returnsSection(context, spec, shownAnchors(context, spec))}
${variantsSection(context, spec)}${informationSection(context, spec)}
${aboutSection(context)}
${relatedSection(context, spec)}
${neighbors(context, spec)}</div>
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
function samples(context: RenderContext, spec: FunctionSpec, calls: readonly TitledCall[]): Html {
  return html`<div class="samples">
${insteadSection(context, spec)}${examplesSection(context, spec, calls)}${responseSection(context, spec)}</div>

`;
}

/** Uses of the function that have a page of their own. */
function variantsSection(context: RenderContext, spec: FunctionSpec): Html | undefined {
  if (!spec.variants) return undefined;
  const rows = spec.variants.map(
    ({ slug, title, description }) =>
      html`  <li><span><a href="${context.catalog.addresses.variant(spec.name, slug)}">${breakable(title)}</a></span><span>${fillHoles(context, firstSentence(description).pieces, { spec })}</span></li>\n`,
  );
  return html`<section id="${SECTIONS.variants}">
${heading(SECTIONS.variants, 'Uses with a page of their own')}
<ul class="list">
${rows}</ul>
</section>
`;
}

/** The way to the function before and the one after. */
function neighbors({ catalog }: RenderContext, spec: FunctionSpec): Html | undefined {
  const { previous, next } = neighborsOf(catalog, spec);
  const pageOf = (to: FunctionSpec | undefined) =>
    to && { title: html`<code>${breakable(to.name)}</code>`, address: catalog.addresses.function(to.name) };
  return pager('Previous and next function', pageOf(previous), pageOf(next));
}

/** The page of one use of a function: its text, its call in every form, and the answer. */
export function variantPage(
  context: RenderContext,
  spec: FunctionSpec,
  variant: NonNullable<FunctionSpec['variants']>[number],
): Page {
  const { addresses, config } = context.catalog;
  const address = addresses.variant(spec.name, variant.slug);
  const own = addresses.function(spec.name);
  const main = html`<div class="lead">
${functionCrumbs(context, spec)}<h1 class="name">${breakable(variant.title)}</h1>
<p class="summary">One use of <a href="${own}"><code>${breakable(spec.name)}</code></a>: ${inlineProse(context, spec.summary, spec)}</p>

${stateNotice(context, spec)}${facts(context, spec)}<section id="${SECTIONS.description}">
${heading(SECTIONS.description, 'Description')}
${prose(context, variant.description)}
</section>
</div>

${samples(context, spec, [{ title: undefined, call: variant.call }])}<div class="detail">
${parametersSection(context, spec)}
${returnsSection(context, spec, shownAnchors(context, spec))}
${informationSection(context, spec)}
${relatedSection(context, { ...spec, related: [spec.name, ...(spec.related ?? [])].slice(0, 6) })}</div>
`;
  return {
    title: `${config.title} Functions - ${variant.title}`,
    description: firstSentence(variant.description).text,
    address,
    layout: 'beside',
    main,
    place: { address, category: spec.category, name: spec.name },
  };
}
