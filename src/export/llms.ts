import type { Catalog, Category } from '../catalog/model/catalog.ts';
import type { FunctionSpec } from '../spec/function.ts';
import { oneLine } from '../text/markdown.ts';
import { catalogJsonExport } from './catalog-json.ts';
import { type CatalogExport, type CategoryExport, exportPath } from './export.ts';
import { functionItems, INDEX_PATH, markdownLink, pageItem } from './markdown-page.ts';

/** The largest number of characters of the index: assistants cut longer files. */
const MAX_LENGTH = 50_000;

/** The index for language models (llmstxt.org): the guides, and the index of each category. */
export const llmsExport: CatalogExport = {
  id: 'llms',
  per: 'catalog',
  path: INDEX_PATH,
  title: 'llms.txt',
  description: ({ lists }) => lists.llmsFile,
  mediaType: 'text/plain',
  listed: true,
  inFooter: true,
  make: llmsText,
};

/** The index of a category for language models: each function with a link to its Markdown. */
export const categoryLlmsExport: CategoryExport = {
  id: 'category-llms',
  per: 'category',
  path: 'categories/{name}/llms.txt',
  title: 'llms.txt',
  description: ({ lists }) => lists.categoryLlmsFile,
  mediaType: 'text/plain',
  listed: true,
  make: categoryText,
};

/** A line of the index, and its short form for a catalog with very many categories. */
type Line = readonly [full: string, short: string];

function llmsText(catalog: Catalog): string {
  const { config, strings, addresses } = catalog;
  const { exports } = strings;
  const wholeCatalog = addresses.absolute(addresses.file(catalogJsonExport.path));
  const list = addresses.absolute(addresses.markdown(addresses.functions));
  const head = [
    `# ${config.title}`,
    `> ${config.summary} ${oneLine(config.legal)}`,
    `${catalog.showsVersions ? `${exports.indexVersion(config.version)} ` : ''}${exports.indexNote(list, wholeCatalog)}`,
    '',
  ].join('\n\n');
  const lines = linesOf(catalog);
  const full = `${head}${lines.map(([text]) => text).join('\n')}\n`;
  if (full.length <= MAX_LENGTH) return full;
  let text = head;
  for (const [, short] of lines) {
    if (text.length + short.length >= MAX_LENGTH) break;
    text += `${short}\n`;
  }
  return text;
}

function linesOf(catalog: Catalog): Line[] {
  const { strings, guides, about, addresses, categories, config, functions } = catalog;
  const { exports, frame, lists } = strings;
  const heading = (title: string): Line[] => ['', `## ${title}`, ''].map((text) => [text, text]);
  const page = (title: string, address: string, summary: string): Line => [
    pageItem(catalog, title, address, summary),
    pageItem(catalog, title, address, ''),
  ];
  const category = ({ slug, title, summary, functions }: Category): Line => {
    const url = addresses.absolute(addresses.file(exportPath(categoryLlmsExport, slug)));
    const size = lists.categorySize(functions.length, 0);
    return [`- [${title}](${url}): ${summary} ${size}`, `- [${title}](${url}): ${size}`];
  };
  const filled = categories.filter(({ functions }) => functions.length > 0);
  return [
    ...(guides.length > 0 ? heading(exports.guides) : []),
    ...guides.map(({ slug, title, summary }) => page(title, addresses.guide(slug), summary)),
    ...(filled.length > 0 ? heading(frame.categories) : []),
    ...filled.map(category),
    ...heading(exports.otherPages),
    page(frame.categories, addresses.categories, lists.categoriesSummary(functions.length, categories.length)),
    ...(guides.length > 0
      ? [page(lists.guides, addresses.guides, lists.guidesSummary(guides.length, config.title))]
      : []),
    page(frame.changes, addresses.changes, lists.changesSummary),
    ...(about ? [page(about.title, addresses.about, about.summary)] : []),
  ].slice(1);
}

/** How an index of a category shows its functions, from the longest form to the shortest. */
const FORMS = ['full', 'names', 'bare'] as const;

/** The longest form that is short enough for assistants; of a category with thousands of functions, the bare names. */
function categoryText(category: Category, catalog: Catalog): string {
  let text = '';
  for (const form of FORMS) {
    text = categoryIndex(category, catalog, form);
    if (text.length <= MAX_LENGTH) break;
  }
  return text;
}

function categoryIndex(
  { slug, title, summary, sections, loose }: Category,
  catalog: Catalog,
  form: (typeof FORMS)[number],
): string {
  const { config, strings, addresses } = catalog;
  const { categoryNote, categoryPage, functionPattern } = strings.exports;
  const items = (functions: readonly FunctionSpec[]): string => {
    if (form === 'full') return functionItems(functions, catalog);
    if (form === 'bare') return functions.map(({ name }) => name).join(' ');
    return functions.map(({ name }) => pageItem(catalog, name, addresses.function(name), '')).join('\n');
  };
  const markdownOf = addresses.absolute(addresses.markdown(addresses.function('NAME')));
  const parts = [
    `# ${config.title}: ${title}`,
    `> ${summary}`,
    form === 'bare' ? functionPattern(markdownOf) : categoryNote(addresses.absolute(addresses.file(INDEX_PATH))),
    categoryPage(markdownLink(catalog, title, addresses.category(slug))),
    items(loose),
    ...sections.flatMap((section) =>
      section.functions.length > 0 ? [`## ${section.title}`, items(section.functions)] : [],
    ),
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}
