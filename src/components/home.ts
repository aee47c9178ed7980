import { guideOn } from '../catalog/model/pages.ts';
import { effectCounts, fieldCount } from '../catalog/model/totals.ts';
import { anatomy } from './anatomy.ts';
import { effectMix, nameClasses } from './effect.ts';
import { exportList } from './export-list.ts';
import { contextOf, formerTargets } from './former-targets.ts';
import { breakable, type Html, html, join, type Renderable } from './html.ts';
import { heading } from './page-parts.ts';
import { linkProse } from './prose.ts';
import type { Page, RenderContext } from './render-context.ts';
import { searchForm } from './search-form.ts';

/** Returns the home page: search, the parts of a call, common tasks, all categories, the machine-readable formats. */
export function homePage(site: RenderContext): Page {
  const { config, addresses, strings } = site.catalog;
  const context = contextOf(site, addresses.home);
  const { homeTitle, homeHeading, shortcuts, programs } = strings.lists;
  const keys = html`<span class="js">${shortcuts(html`<kbd>${strings.frame.finderKey}</kbd>`, html`<kbd>/</kbd>`)}</span>`;
  const main = html`<h1>${homeHeading(html`<span class="nb">${config.title}</span>`)}</h1>
<p class="summary">${config.summary}</p>
${searchForm(context, keys)}
${sizes(context)}
${anatomy(context)}
${tasks(context)}
<section id="categories">${formerTargets(context, 'categories')}
${heading('categories', strings.frame.categories)}
${categoryList(context)}
</section>

<section id="programs">${formerTargets(context, 'programs')}
${heading('programs', programs)}
${exportList(context)}
</section>
`;
  return {
    title: homeTitle(config.title),
    description: config.summary,
    address: addresses.home,
    layout: 'home',
    main,
    place: { address: addresses.home },
  };
}

/** The numbers of functions, fields and categories, and the version. */
function sizes({ catalog }: RenderContext): Html {
  const { functions, categories, config, showsVersions, strings } = catalog;
  const bold = (number: number) => html`<b>${number.toLocaleString(config.language)}</b>`;
  const facts = strings.lists.catalogSizes<Renderable>(
    bold(functions.length),
    bold(fieldCount(functions)),
    bold(categories.length),
    showsVersions && html`<b>${config.release}</b>`,
  );
  return html`<p class="made">${join(
    facts.filter((fact) => fact !== undefined).map((fact) => html`<span>${fact}</span>`),
    ' ',
  )}</p>`;
}

/** The categories, each with how many of its functions read, change, delete and destroy. */
function categoryList({ catalog }: RenderContext): Html {
  const { addresses, categories } = catalog;
  return html`<ul class="list contents">
${categories.map(({ slug, title, summary, functions }) => html`<li><span><a href="${addresses.category(slug)}">${title}</a></span><div>${summary}</div>${effectMix(functions)}</li>\n`)}</ul>`;
}

/** Renders links to the functions of each effect, with their numbers. */
export function legend({ catalog }: RenderContext): Html {
  const { addresses, functions, strings } = catalog;
  const links = effectCounts(functions).map(
    ([effect, count]) =>
      html`<a class="effect ring-${effect}" href="${addresses.withEffect(effect)}">${count} ${strings.function.effects[effect]}</a>`,
  );
  return html`<p class="legend">${join(links, ' ')}</p>`;
}

/** A link to the guide on calls, for readers who are new to the API. */
function newcomer(context: RenderContext): Html | undefined {
  const { config, addresses, strings } = context.catalog;
  const guide = guideOn(context.catalog, 'calls');
  if (!guide) return undefined;
  const link = html`<a href="${addresses.guide(guide.slug)}">${guide.title}</a>`;
  return html`<p class="new">${strings.lists.newcomer(config.title, link)}</p>\n`;
}

/** Renders the common tasks of the catalog, each with its function. */
export function tasks(context: RenderContext): Html | undefined {
  const { config, byName, addresses, strings } = context.catalog;
  const known = config.popular.flatMap(({ task, function: name }) => {
    const spec = byName.get(name);
    return spec ? [{ task, spec }] : [];
  });
  if (known.length === 0) return undefined;
  const rows = known.map(
    ({ task, spec }) =>
      html`<li><a href="${addresses.function(spec.name)}">${linkProse(context, task)}</a><code class="${nameClasses(spec)}">${breakable(spec.name)}</code></li>\n`,
  );
  return html`<section id="tasks">${formerTargets(context, 'tasks')}
<div class="bar">${heading('tasks', strings.lists.tasks)}${legend(context)}</div>
<ul class="list tasks">
${rows}</ul>
${newcomer(context)}</section>
`;
}
