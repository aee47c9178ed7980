import { REMOVED } from '../catalog/model/assemble.ts';
import type { Category, Section } from '../catalog/model/catalog.ts';
import { contextOf, formerTargets } from './former-targets.ts';
import { functionList } from './function-list.ts';
import { type Html, html } from './html.ts';
import { breadcrumbs, heading } from './page-parts.ts';
import type { Page, RenderContext } from './render-context.ts';

/** Returns the page of a category: its functions by section, and a list of the sections next to them. */
export function categoryPage(site: RenderContext, category: Category): Page {
  const { addresses, config, strings } = site.catalog;
  const { sections, functions, loose } = category;
  const address = addresses.category(category.slug);
  const context = contextOf(site, address);
  const hasParts = sections.length > 1 || (sections.length === 1 && loose.length > 0);
  const removed = functions.some((spec) => spec.removed) && ` ${strings.lists.removedLast}`;
  const size = strings.lists.categorySize(functions.length, hasParts ? sections.length : 0);
  const crumbs = [{ title: strings.frame.categories, address: addresses.categories }, { title: category.title }];
  const main = html`<div class="lead">
${breadcrumbs(context, crumbs)}<h1>${category.title}</h1>
<p class="summary">${category.summary}</p>
<p class="facts">${size}${removed}</p>
</div>

${hasParts && groups(context, sections)}<div class="detail">
${
  loose.length > 0 && html`<section class="letter">\n${functionList(context, loose)}\n</section>\n`
}${sections.map((section) => part(context, section, hasParts))}</div>
`;
  return {
    title: `${category.title} - ${config.title}`,
    description: category.summary,
    address,
    ...(hasParts ? { layout: 'aside' as const } : {}),
    main,
    place: { address, category: category.slug },
  };
}

function groups({ catalog }: RenderContext, sections: readonly Section[]): Html {
  const rows = sections.map(
    ({ slug, title, functions }) => html`<li><a href="#${slug}">${title} <span>${functions.length}</span></a></li>\n`,
  );
  return html`<nav class="here" aria-labelledby="groups">
<h2 id="groups">${catalog.strings.lists.groups}</h2>
<ul class="pair">
${rows}</ul>
</nav>

`;
}

function part(context: RenderContext, { slug, title, functions }: Section, hasParts: boolean): Html {
  const head = hasParts && html`${heading(slug, title)}\n`;
  return html`<section id="${slug}" class="letter">${formerTargets(context, slug)}
${head}${functionList(context, functions, hasParts && slug === REMOVED ? 'removed' : undefined)}
</section>

`;
}
