import type { Catalog, Category } from '../catalog/model/catalog.ts';
import { oncePer } from '../catalog/model/once-per.ts';
import type { FunctionSpec } from '../spec/function.ts';
import { nameClasses } from './effect.ts';
import { breakable, type Html, html } from './html.ts';
import type { Place, RenderContext } from './render-context.ts';

/** The largest number of functions that the sidebar lists. For a larger category it lists those around the current one. */
const WINDOW = 100;

/** The longest name that fits into a row of the sidebar. A longer one can wrap. */
const LONGEST_ROW = 24;

/** A row below a category in the sidebar: a function or a use case. */
interface SidebarRow {
  address: string;
  label: string;
  /** The function that it is, or is a use case of. */
  spec: FunctionSpec;
}

/** What the sidebars of all pages share, made once for a catalog. */
interface Shared {
  /** Each category, folded. */
  closed: Map<string, Html>;
  /** The rows of each category. */
  rows: Map<string, (SidebarRow & { html: Html })[]>;
  /** The position of each row in its category by its address, so that finding the current row is O(1). */
  positions: Map<string, number>;
}

const sharedFor = oncePer((_: Catalog): Shared => ({ closed: new Map(), rows: new Map(), positions: new Map() }));

function sidebarRows(catalog: Catalog, category: Category): (SidebarRow & { html: Html })[] {
  const { rows, positions } = sharedFor(catalog);
  let own = rows.get(category.slug);
  if (!own) {
    const listed = category.functions.flatMap((spec): SidebarRow[] => [
      { address: catalog.addresses.function(spec.name), label: spec.name, spec },
      ...(spec.variants ?? []).map(({ slug, title }) => ({
        address: catalog.addresses.variant(spec.name, slug),
        label: title,
        spec,
      })),
    ]);
    own = listed.map((row) => ({ ...row, html: rowHtml(catalog, row, false) }));
    rows.set(category.slug, own);
    for (const [i, { address }] of own.entries()) positions.set(address, i);
  }
  return own;
}

function rowHtml({ strings }: Catalog, { address, label, spec }: SidebarRow, isCurrent: boolean): Html {
  const removed = spec.removed && html` <span class="vh">${strings.lists.removed}</span>`;
  return html`<li><a class="${nameClasses(spec)}" href="${address}"${isCurrent && html` aria-current="page"`}>${label.length > LONGEST_ROW ? breakable(label) : label}${removed}</a></li>\n`;
}

/** Renders the sidebar: guides, lists and categories. The current category is unfolded. */
export function sidebar(context: RenderContext, place: Place): Html {
  const { config, guides, addresses, functions, categories, strings, showsVersions } = context.catalog;
  const { frame } = strings;
  const current = (address: string) => address === place.address && html` aria-current="page"`;
  const guideRows = guides.map(
    ({ slug, title }) =>
      html`<li><a href="${addresses.guide(slug)}"${current(addresses.guide(slug))}>${title}</a></li>\n`,
  );
  return html`${guides.length > 0 && html`<h2><a href="${addresses.guides}"${current(addresses.guides)}>${config.guideTitle}</a></h2>\n<ul>\n${guideRows}</ul>\n`}<h2>${frame.functions}</h2>
<ul>
<li><a class="cat" href="${addresses.functions}"${current(addresses.functions)}>${frame.letters} <span>${functions.length}</span></a></li>
<li><a href="${addresses.changes}"${current(addresses.changes)}>${showsVersions ? frame.changesByVersion : frame.changes}</a></li>
</ul>
<h2><a href="${addresses.categories}"${current(addresses.categories)}>${frame.categories}</a></h2>
<ul>
${categories.map((category) => categoryRow(context, category, place))}</ul>
`;
}

function categoryRow(context: RenderContext, category: Category, place: Place): Html {
  const { closed } = sharedFor(context.catalog);
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
  const names = isOpen && html`\n<ul>\n${openRows(context, category, place)}</ul>\n  `;
  const link = html`<a class="cat" href="${address}"${address === place.address && html` aria-current="page"`}>${category.title} <span>${category.functions.length}</span></a>`;
  return html`<li${isOpen && html` class="open"`}>${link}${names}</li>\n`;
}

/** The rows of the current category: all, or those around the current one with links to the rest. */
function openRows({ catalog }: RenderContext, category: Category, place: Place): Html {
  const rows = sidebarRows(catalog, category);
  const at = sharedFor(catalog).positions.get(place.address ?? '') ?? -1;
  const start = Math.max(0, Math.min(at - WINDOW / 2, rows.length - WINDOW));
  const shown = rows
    .slice(start, start + WINDOW)
    .map((row) => (row.address === place.address ? rowHtml(catalog, row, true) : row.html));
  const address = catalog.addresses.category(category.slug);
  const { earlier, more } = catalog.strings.frame;
  const link = (count: number, words: (count: number) => string) =>
    count > 0 && html`<li><a href="${address}">${words(count)}</a></li>\n`;
  return html`${link(start, earlier)}${shown}${link(rows.length - start - shown.length, more)}`;
}
