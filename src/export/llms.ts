import type { Catalog, Category } from '../catalog/model/catalog.ts';
import { listSummary } from '../catalog/model/list-summary.ts';

/** The plain-text index for language models (llmstxt.org): the functions of each category, with links to their Markdown. */
export function llmsText(catalog: Catalog): string {
  const { config, categories, guides, addresses, strings } = catalog;
  const { exports } = strings;
  const guideLines = guides.map(
    ({ slug, title, summary }) => `- [${title}](${addresses.absolute(addresses.guide(slug))}): ${summary}`,
  );
  const parts = [
    `# ${config.title}`,
    `> ${config.summary} ${config.legal.replaceAll(/\s+/g, ' ')}`,
    exports.indexNote(config.version, addresses.absolute(addresses.file('catalog.json'))),
    ...(guideLines.length > 0 ? [`## ${exports.guides}\n\n${guideLines.join('\n')}`] : []),
    ...categories.filter(({ functions }) => functions.length > 0).map((category) => categoryText(catalog, category)),
  ];
  return `${parts.join('\n\n')}\n`;
}

function categoryText({ addresses, strings }: Catalog, { title, summary, functions }: Category): string {
  const { removedMark, deprecatedMark } = strings.exports;
  const rows = functions.map((spec) => {
    const state = spec.removed ? ` ${removedMark}` : spec.deprecated ? ` ${deprecatedMark}` : '';
    const url = addresses.absolute(addresses.file(`functions/${spec.name}.md`));
    return `- [${spec.name}](${url}): ${listSummary(spec, strings)}${state}`;
  });
  return `## ${title}\n\n${summary}\n\n${rows.join('\n')}`;
}
