import type { Catalog, Category } from '../catalog/model/catalog.ts';
import { breakable, type Html, html } from './html.ts';
import type { Place, RenderContext } from './render-context.ts';

/** The most functions that a page lists beside itself; a longer category shows a window around the current one. */
const WINDOW = 100;

/** A row of the sidebar below its category: a function, or a use of one that has a page of its own. */
interface SidebarRow {
  address: string;
  label: string;
}

/** What the sidebars of all pages have in common, made once for a catalog. */
interface Kept {
  /** The rows of each category that is not the current one. */
  closed: Map<string, Html>;
  /** The functions of each category, as links and as HTML. */
  rows: Map<string, (SidebarRow & { html: Html })[]>;
  /** The place of each row in its category, by its address: looking it up in the list would cost each page the whole list. */
  places: Map<string, number>;
}

const kept = new WeakMap<Catalog, Kept>();

function keptFor(catalog: Catalog): Kept {
  let own = kept.get(catalog);
  if (!own) {
    own = { closed: new Map(), rows: new Map(), places: new Map() };
    kept.set(catalog, own);
  }
  return own;
}

function sidebarRows(catalog: Catalog, category: Category): (SidebarRow & { html: Html })[] {
  const { rows, places } = keptFor(catalog);
  let own = rows.get(category.slug);
  if (!own) {
    const listed = category.functions.flatMap(({ name, variants = [] }): SidebarRow[] => [
      { address: catalog.addresses.function(name), label: name },
      ...variants.map(({ slug, title }) => ({ address: catalog.addresses.variant(name, slug), label: title })),
    ]);
    own = listed.map((row) => ({ ...row, html: rowHtml(row, false) }));
    rows.set(category.slug, own);
    for (const [i, { address }] of own.entries()) places.set(address, i);
  }
  return own;
}

function rowHtml({ address, label }: SidebarRow, isCurrent: boolean): Html {
  return html`      <li><a href="${address}"${isCurrent && html` aria-current="page"`}>${breakable(label)}</a></li>\n`;
}

/** The sidebar: the guides, the lists, and the categories, of which the current one shows its functions. */
export function sidebar(context: RenderContext, place: Place): Html {
  const { config, guides, addresses, functions, categories } = context.catalog;
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
${categories.map((category) => categoryRow(context, category, place))}</ul>
`;
}

function categoryRow(context: RenderContext, category: Category, place: Place): Html {
  const { closed } = keptFor(context.catalog);
  if (category.slug === place.category) return categoryHtml(context, category, place);
  let own = closed.get(category.slug);
  if (!own) {
    own = categoryHtml(context, category, {});
    closed.set(category.slug, own);
  }
  return own;
}

function categoryHtml(context: RenderContext, category: Category, place: Place): Html {
  const isOpen = category.slug === place.category;
  const address = context.catalog.addresses.category(category.slug);
  const names = isOpen && html`\n    <ul>\n${openRows(context, category, place)}    </ul>\n  `;
  const fold = html`<button class="fold js" type="button" aria-expanded="${isOpen ? 'true' : 'false'}" aria-label="Functions of ${category.title}"></button>`;
  const link = html`<a class="cat" href="${address}"${address === place.address && html` aria-current="page"`}>${category.title} <span>${category.functions.length}</span></a>`;
  return html`  <li${isOpen && html` class="open"`} data-slug="${category.slug}">${fold}${link}${names}</li>\n`;
}

/** The functions of the current category: all, or a window around the current one with a way to the rest. */
function openRows({ catalog }: RenderContext, category: Category, place: Place): Html {
  const rows = sidebarRows(catalog, category);
  const at = keptFor(catalog).places.get(place.address ?? '') ?? -1;
  const start = Math.max(0, Math.min(at - WINDOW / 2, rows.length - WINDOW));
  const shown = rows
    .slice(start, start + WINDOW)
    .map((row) => (row.address === place.address ? rowHtml(row, true) : row.html));
  const address = catalog.addresses.category(category.slug);
  const more = (count: number, word: string) =>
    count > 0 && html`      <li><a href="${address}">${count} ${word}</a></li>\n`;
  return html`${more(start, 'before')}${shown}${more(rows.length - start - shown.length, 'more')}`;
}
