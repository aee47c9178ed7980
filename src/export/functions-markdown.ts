import type { Catalog } from '../catalog/model/catalog.ts';
import { functionsByLetter } from '../catalog/model/letters.ts';
import { effectCounts } from '../catalog/model/totals.ts';
import type { FunctionSpec } from '../spec/function.ts';
import type { CatalogExport } from './export.ts';
import { functionItem, markdownPage } from './markdown-page.ts';

/** The page of all functions as Markdown, A to Z. */
export const functionsMarkdownExport: CatalogExport = {
  id: 'functions-markdown',
  per: 'catalog',
  path: 'functions.md',
  title: 'Markdown',
  mediaType: 'text/markdown',
  listed: false,
  make: functionsMarkdown,
};

function functionsMarkdown(catalog: Catalog): string {
  const { functions, addresses, strings } = catalog;
  const counts = effectCounts(functions).map(([effect, count]) => `${strings.function.effects[effect]}: ${count}`);
  return markdownPage(catalog, addresses.functions, [
    `# ${strings.lists.lettersTitle}`,
    counts.length > 0 ? `${counts.join(', ')}.` : undefined,
    ...[...functionsByLetter(functions)].flatMap(([letter, specs]) => [
      `## ${letter}`,
      specs.map((spec) => functionItem(spec, catalog, factsOf(spec, catalog))).join('\n'),
    ]),
  ]);
}

/** The category of a function and the version that added it. */
function factsOf({ name, since }: FunctionSpec, { categoryOf, strings, showsVersions }: Catalog): string {
  const { lists } = strings;
  const version = since === undefined ? lists.versionUnknown : lists.since(since);
  return `(${[categoryOf.get(name)!.title, showsVersions && version].filter(Boolean).join(', ')})`;
}
