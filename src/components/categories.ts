import type { Category } from '../catalog/model/catalog.ts';
import { effectMix } from './effect.ts';
import { contextOf } from './former-targets.ts';
import { type Html, html, join } from './html.ts';
import { breadcrumbs } from './page-parts.ts';
import type { Page, RenderContext } from './render-context.ts';

/** Returns the page of all categories: the groups of each, with how many functions they have. */
export function categoriesPage(site: RenderContext): Page {
  const { addresses, categories, config, functions, strings } = site.catalog;
  const context = contextOf(site, addresses.categories);
  const title = strings.frame.categories;
  const summary = strings.lists.categoriesSummary(functions.length, categories.length);
  const main = html`${breadcrumbs(context, [{ title }])}<h1>${title}</h1>
<p class="summary">${summary}</p>
<ul class="list titles parts">
${categories.map((category) => row(context, category))}</ul>
`;
  return {
    title: `${title} - ${config.title}`,
    description: strings.lists.categoriesDescription(config.title, categories.length),
    address: addresses.categories,
    main,
    place: { address: addresses.categories },
  };
}

function row(context: RenderContext, { slug, title, summary, functions, sections }: Category): Html {
  const { addresses } = context.catalog;
  const groups = sections.map(
    (section) =>
      html`<span><a href="${addresses.group(slug, section.slug)}">${section.title}</a> ${section.functions.length}</span>`,
  );
  return html`<li><span><a href="${addresses.category(slug)}">${title}</a></span><div>${summary}</div><div data-markdown-ignore>${join(groups, ' ')}</div>${effectMix(functions)}</li>\n`;
}
