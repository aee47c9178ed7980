import type { Catalog } from '../catalog/model/catalog.ts';

/** The plain-text index for language models (llmstxt.org): every function by category, each with its Markdown form. */
export function llmsText({ config, categories, guides, addresses }: Catalog): string {
  const guideLines = guides.map(
    ({ slug, title, summary }) => `- [${title}](${addresses.absolute(addresses.guide(slug))}): ${summary}`,
  );
  const parts = [
    `# ${config.title}`,
    `> ${config.summary} ${config.legal.replaceAll(/\s+/g, ' ')}`,
    `Version ${config.version}. Each function has a page, a JSON form and a Markdown form; the links below lead to the Markdown. Everything in one file: ${addresses.absolute(addresses.file('catalog.json'))}`,
    ...(guideLines.length > 0 ? [`## Guides\n\n${guideLines.join('\n')}`] : []),
    ...categories
      .filter(({ functions }) => functions.length > 0)
      .map(({ title, summary, functions }) => {
        const rows = functions.map(({ name, summary: what, deprecated, removed }) => {
          const state =
            removed && !/no longer available|removed/.test(what)
              ? ' (removed)'
              : deprecated && !/deprecated/.test(what)
                ? ' (deprecated)'
                : '';
          return `- [${name}](${addresses.absolute(addresses.file(`functions/${name}.md`))}): ${what}${state}`;
        });
        return `## ${title}\n\n${summary}\n\n${rows.join('\n')}`;
      }),
  ];
  return `${parts.join('\n\n')}\n`;
}
