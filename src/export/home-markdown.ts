import type { Catalog, Category } from '../catalog/model/catalog.ts';
import { guideOn } from '../catalog/model/pages.ts';
import { effectCounts, fieldCount } from '../catalog/model/totals.ts';
import { firstCallOf } from '../sample/first-call.ts';
import { textOf } from '../sample/token.ts';
import { codeBlock, codeSpan } from '../text/markdown.ts';
import type { CatalogExport, Export } from './export.ts';
import { exportItems } from './export-rows.ts';
import { markdownPage, pageItem } from './markdown-page.ts';
import { settingText } from './with-base.ts';

/** Returns the export of the home page as Markdown. `exports` returns those that it lists. */
export function homeMarkdownExport(exports: () => readonly Export[]): CatalogExport {
  return {
    id: 'home-markdown',
    per: 'catalog',
    path: 'index.md',
    title: 'Markdown',
    mediaType: 'text/markdown',
    listed: false,
    make: (catalog) => homeMarkdown(catalog, exports()),
  };
}

function homeMarkdown(catalog: Catalog, exports: readonly Export[]): string {
  const { config, addresses, strings, categories } = catalog;
  const { lists, frame } = strings;
  return markdownPage(catalog, addresses.home, [
    `# ${lists.homeHeading(config.title).join('')}`,
    config.summary,
    sizes(catalog),
    firstCallText(catalog),
    tasks(catalog),
    `## ${frame.categories}`,
    categories.map((category) => categoryItem(category, catalog)).join('\n'),
    `## ${lists.programs}`,
    exportItems(exports, catalog),
  ]);
}

/** The numbers of functions, fields and categories, the version, and how many functions have each effect. */
function sizes({ functions, categories, config, showsVersions, strings }: Catalog): string {
  const count = (number: number) => number.toLocaleString(config.language);
  const numbers = [functions.length, fieldCount(functions), categories.length].map(count) as [string, string, string];
  const effects = effectCounts(functions).map(([effect, number]) => `${strings.function.effects[effect]}: ${number}`);
  return strings.lists
    .catalogSizes(...numbers, showsVersions && config.release)
    .flatMap((fact) => (fact ? [fact.join('')] : []))
    .concat(effects.length > 0 ? effects.join(', ') : [])
    .map((fact) => `- ${fact}`)
    .join('\n');
}

/** The example call of the home page, with what its parts mean. */
function firstCallText(catalog: Catalog): string | undefined {
  const { strings } = catalog;
  const first = firstCallOf(catalog);
  if (!first) return undefined;
  const { exampleCall, exampleResponse, dataMeaning } = strings.lists;
  const parts = first.parts.map(([part, meaning]) => `- ${part}: ${meaning}`);
  const response = [
    first.data && `- ${codeSpan(first.data)}: ${dataMeaning}`,
    first.metadata && `- ${codeSpan(first.metadata)}: ${first.note}`,
  ].filter(Boolean);
  return [
    `## ${exampleCall}`,
    codeBlock(textOf(first.tokens)),
    settingText(parts.join('\n'), catalog),
    `## ${exampleResponse}`,
    settingText(response.join('\n'), catalog),
  ]
    .filter(Boolean)
    .join('\n\n');
}

function tasks(catalog: Catalog): string | undefined {
  const { config, byName, addresses, strings } = catalog;
  const known = config.popular.filter((task) => byName.has(task.function));
  if (known.length === 0) return undefined;
  const guide = guideOn(catalog, 'calls');
  return [
    `## ${strings.lists.tasks}`,
    known.map((one) => pageItem(catalog, one.function, addresses.function(one.function), one.task)).join('\n'),
    guide &&
      strings.lists
        .newcomer(
          config.title,
          `[${guide.title}](${addresses.absolute(addresses.markdown(addresses.guide(guide.slug)))})`,
        )
        .join(''),
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** Returns a category, and how many of its functions have each effect. */
export function categoryItem({ slug, title, summary, functions }: Category, catalog: Catalog): string {
  const { addresses, strings } = catalog;
  const counts = effectCounts(functions).map(([effect, count]) => `${strings.function.effects[effect]}: ${count}`);
  const mix = counts.length > 0 ? ` (${counts.join(', ')})` : '';
  return pageItem(catalog, title, addresses.category(slug), `${summary}${mix}`);
}
