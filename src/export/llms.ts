import type { Catalog, Category } from '../catalog/model/catalog.ts';
import { listSummary } from '../catalog/model/list-summary.ts';
import { oneLine } from '../text/markdown.ts';
import { catalogJsonExport } from './catalog-json.ts';
import { type CatalogExport, exportPath } from './export.ts';
import { functionMarkdownExport } from './function-markdown.ts';

/** The index for language models (llmstxt.org): every function by category, with a link to its Markdown. */
export const llmsExport: CatalogExport = {
  id: 'llms',
  per: 'catalog',
  path: 'llms.txt',
  title: 'llms.txt',
  description: ({ lists }) => lists.llmsFile,
  mediaType: 'text/plain',
  listed: true,
  inFooter: true,
  make: llmsText,
};

function llmsText(catalog: Catalog): string {
  const { config, strings, categories, guides, addresses } = catalog;
  const guideLines = guides.map(({ slug, title, summary }) =>
    item(title, addresses.absolute(addresses.guide(slug)), summary),
  );
  const wholeCatalog = addresses.absolute(addresses.file(catalogJsonExport.path));
  const sections = [
    `# ${config.title}`,
    `> ${config.summary} ${oneLine(config.legal)}`,
    `${catalog.showsVersions ? `${strings.exports.indexVersion(config.version)} ` : ''}${strings.exports.indexNote(wholeCatalog)}`,
    ...(guideLines.length > 0 ? [`## ${strings.exports.guides}\n\n${guideLines.join('\n')}`] : []),
    ...categories.filter(({ functions }) => functions.length > 0).map((category) => categoryText(category, catalog)),
  ];
  return `${sections.join('\n\n')}\n`;
}

function categoryText({ title, summary, functions }: Category, { strings, addresses }: Catalog): string {
  const lines = functions.map((spec) => {
    const url = addresses.absolute(addresses.file(exportPath(functionMarkdownExport, spec.name)));
    const mark = spec.removed ? strings.exports.removedMark : spec.deprecated ? strings.exports.deprecatedMark : '';
    return item(spec.name, url, [listSummary(spec, strings), mark].filter(Boolean).join(' '));
  });
  return `## ${title}\n\n${summary}\n\n${lines.join('\n')}`;
}

const item = (title: string, url: string, text: string): string => `- [${title}](${url}): ${text}`;
