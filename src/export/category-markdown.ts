import type { Catalog, Category } from '../catalog/model/catalog.ts';
import type { CategoryExport } from './export.ts';
import { functionItems, markdownPage } from './markdown-page.ts';

/** The page of a category as Markdown: its functions by section. */
export const categoryMarkdownExport: CategoryExport = {
  id: 'category-markdown',
  per: 'category',
  path: 'categories/{name}.md',
  title: 'Markdown',
  mediaType: 'text/markdown',
  listed: false,
  make: categoryMarkdown,
};

function categoryMarkdown({ slug, title, summary, functions, sections, loose }: Category, catalog: Catalog): string {
  const { addresses, strings } = catalog;
  const hasParts = sections.length > 1 || (sections.length === 1 && loose.length > 0);
  const removed = functions.some((spec) => spec.removed) ? ` ${strings.lists.removedLast}` : '';
  return markdownPage(catalog, addresses.category(slug), [
    `# ${title}`,
    summary,
    `${strings.lists.categorySize(functions.length, hasParts ? sections.length : 0)}${removed}`,
    functionItems(loose, catalog),
    ...sections.flatMap((section) => [
      hasParts ? `## ${section.title}` : undefined,
      functionItems(section.functions, catalog),
    ]),
  ]);
}
