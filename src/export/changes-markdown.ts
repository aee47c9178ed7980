import type { Catalog } from '../catalog/model/catalog.ts';
import { changesOf } from '../catalog/model/changes.ts';
import type { CatalogExport } from './export.ts';
import { functionItems, markdownPage } from './markdown-page.ts';

/** The page of changes as Markdown, newest version first. */
export const changesMarkdownExport: CatalogExport = {
  id: 'changes-markdown',
  per: 'catalog',
  path: 'changes.md',
  title: 'Markdown',
  mediaType: 'text/markdown',
  listed: false,
  make: changesMarkdown,
};

function changesMarkdown(catalog: Catalog): string {
  const { addresses, strings, showsVersions } = catalog;
  return markdownPage(catalog, addresses.changes, [
    `# ${showsVersions ? strings.frame.changesByVersion : strings.frame.changes}`,
    showsVersions ? strings.lists.changesSummary : strings.lists.changesSummaryUnversioned,
    ...changesOf(catalog).flatMap(({ title, lists }) => [
      `## ${title}`,
      ...lists.flatMap(({ heading, functions }) => [`### ${heading}`, functionItems(functions, catalog)]),
    ]),
  ]);
}
