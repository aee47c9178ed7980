import type { Catalog, Category } from '../catalog/catalog.ts';
import { breakable, type Html, html } from './html.ts';
import type { Place, Site } from './site.ts';

/** The most functions that a page lists beside itself; a longer category shows a window around the current one. */
const WINDOW = 100;

/** A row of the sidebar below its category: a function, or a use of one that has a page of its own. */
export interface SidebarRow {
  address: string;
  label: string;
  name: string;
}

const cache = new WeakMap<Catalog, Map<string, SidebarRow[]>>();

/** What the sidebar lists of a category. */
export function sidebarRows({ catalog }: Site, category: Category): SidebarRow[] {
  const kept = cache.get(catalog) ?? new Map<string, SidebarRow[]>();
  cache.set(catalog, kept);
  let rows = kept.get(category.slug);
  if (!rows) {
    rows = category.functions.flatMap(({ name, variants = [] }) => [
      { address: catalog.addresses.function(name), label: name, name },
      ...variants.map(({ slug, title }) => ({
        address: catalog.addresses.variant(name, slug),
        label: title,
        name: `${name}/${slug}`,
      })),
    ]);
    kept.set(category.slug, rows);
  }
  return rows;
}

/** The sidebar: the guides, the lists, and the categories, of which the current one shows its functions. */
export function sidebar(site: Site, place: Place): Html {
  const { config, guides, addresses, functions, categories } = site.catalog;
  const current = (address: string) => address === place.address && html` aria-current="page"`;
  const guideRows = guides.map(
    ({ slug, title }) =>
      html`  <li><a href="${addresses.guide(slug)}"${current(addresses.guide(slug))}>${title}</a></li>\n`,
  );
  return html`${guides.length > 0 && html`<h2>${config.guideTitle}</h2>\n<ul>\n${guideRows}</ul>\n`}<h2>Functions</h2>
<ul>
  <li><a class="cat" href="${addresses.functions}"${current(addresses.functions)}>A&ndash;Z <span>${functions.length}</span></a></li>
  <li><a href="${addresses.changes}"${current(addresses.changes)}>Changes by version</a></li>
</ul>
<h2>Categories</h2>
<ul>
${categories.map((category) => categoryRow(site, category, place))}</ul>
`;
}

function categoryRow(site: Site, category: Category, place: Place): Html {
  const { addresses } = site.catalog;
  const isOpen = category.slug === place.category;
  const address = addresses.category(category.slug);
  const names = isOpen && html`\n    <ul>\n${openRows(site, category, place)}    </ul>\n  `;
  return html`  <li${isOpen && html` class="open"`} data-slug="${category.slug}"><button class="fold js" type="button" aria-expanded="${isOpen ? 'true' : 'false'}" aria-label="Functions of ${category.title}"></button><a class="cat" href="${address}"${address === place.address && html` aria-current="page"`}>${category.title} <span>${category.functions.length}</span></a>${names}</li>\n`;
}

function openRows(site: Site, category: Category, place: Place): Html[] {
  const rows = sidebarRows(site, category);
  const at = Math.max(
    0,
    rows.findIndex(({ address }) => address === place.address),
  );
  const start = Math.max(0, Math.min(at - WINDOW / 2, rows.length - WINDOW));
  const shown = rows.slice(start, start + WINDOW);
  const more = (count: number, word: string) =>
    count > 0 &&
    html`      <li><a href="${site.catalog.addresses.category(category.slug)}">${count} ${word}</a></li>\n`;
  return [
    html`${more(start, 'before')}`,
    ...shown.map(
      ({ address, label }) =>
        html`      <li><a href="${address}"${address === place.address && html` aria-current="page"`}>${breakable(label)}</a></li>\n`,
    ),
    html`${more(rows.length - start - shown.length, 'more')}`,
  ];
}
