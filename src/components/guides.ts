import type { Guide } from '../catalog/model/catalog.ts';
import { guideOutline } from '../catalog/model/guide-outline.ts';
import { firstSentence } from '../spec/first-sentence.ts';
import { contextOf } from './former-targets.ts';
import { type Html, html } from './html.ts';
import { breadcrumbs } from './page-parts.ts';
import { finishPieces, inlineProse } from './prose.ts';
import type { Page, RenderContext } from './render-context.ts';

/** Returns the page of all guides, in reading order: the sections of each with their first sentences. */
export function guidesPage(site: RenderContext): Page {
  const { addresses, config, guides, strings } = site.catalog;
  const context = contextOf(site, addresses.guides);
  const summary = strings.lists.guidesSummary(guides.length, config.title);
  const main = html`${breadcrumbs(context, [{ title: strings.frame.guide }])}<h1>${config.guideTitle}</h1>
<p class="summary">${summary}</p>
${guides.map((guide) => guidePart(context, guide))}`;
  return {
    title: `${strings.lists.guides} - ${config.title}`,
    description: summary,
    address: addresses.guides,
    main,
    place: { address: addresses.guides },
  };
}

function guidePart(context: RenderContext, { slug, title, summary, body }: Guide): Html {
  const address = context.catalog.addresses.guide(slug);
  const rows = guideOutline(body).map((section) => {
    // Without links: one to an anchor of the guide would lead nowhere here.
    const text = finishPieces(context, firstSentence(section.text).pieces, { isInLink: true });
    return html`<li><span><a href="${address}#${section.anchor}">${section.title}</a></span><div>${text}</div></li>\n`;
  });
  return html`<section>
<h2><a href="${address}">${title}</a></h2>
<p>${inlineProse(context, summary)}</p>
${rows.length > 0 && html`<ul class="list titles">\n${rows}</ul>\n`}</section>

`;
}
