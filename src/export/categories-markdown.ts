import type { Catalog, Category } from '../catalog/model/catalog.ts';
import type { CatalogExport } from './export.ts';
import { categoryItem } from './home-markdown.ts';
import { markdownPage } from './markdown-page.ts';

/** The page of all categories as Markdown. */
export const categoriesMarkdownExport: CatalogExport = {
  id: 'categories-markdown',
  per: 'catalog',
  path: 'categories.md',
  title: 'Markdown',
  mediaType: 'text/markdown',
  listed: false,
  make: categoriesMarkdown,
};

function categoriesMarkdown(catalog: Catalog): string {
  const { addresses, categories, functions, strings } = catalog;
  return markdownPage(catalog, addresses.categories, [
    `# ${strings.frame.categories}`,
    strings.lists.categoriesSummary(functions.length, categories.length),
    categories.map((category) => [categoryItem(category, catalog), ...groupItems(category)].join('\n')).join('\n'),
  ]);
}

/** The groups of a category, with how many functions they have. */
function groupItems({ sections }: Category): string[] {
  return sections.map(({ title, functions }) => `  - ${title}: ${functions.length}`);
}
