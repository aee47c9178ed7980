import type { Catalog, Guide } from '../catalog/model/catalog.ts';
import { guideOutline } from '../catalog/model/guide-outline.ts';
import { firstSentence } from '../spec/first-sentence.ts';
import type { CatalogExport } from './export.ts';
import { markdownLink, markdownPage } from './markdown-page.ts';
import { linksWithBase } from './with-base.ts';

/** The page of all guides as Markdown. */
export const guidesMarkdownExport: CatalogExport = {
  id: 'guides-markdown',
  per: 'catalog',
  path: 'guides.md',
  title: 'Markdown',
  mediaType: 'text/markdown',
  listed: false,
  exists: ({ guides }) => guides.length > 0,
  make: guidesMarkdown,
};

function guidesMarkdown(catalog: Catalog): string {
  const { addresses, config, guides, strings } = catalog;
  return markdownPage(catalog, addresses.guides, [
    `# ${config.guideTitle}`,
    strings.lists.guidesSummary(guides.length, config.title),
    ...guides.flatMap((guide) => guidePart(guide, catalog)),
  ]);
}

function guidePart({ slug, title, summary, body }: Guide, catalog: Catalog): string[] {
  const { addresses } = catalog;
  const sections = guideOutline(body).map((section) => {
    const text = firstSentence(section.text).text;
    return `- ${section.title}${text === '' ? '' : `: ${text}`}`;
  });
  return [
    `## ${markdownLink(catalog, title, addresses.guide(slug))}`,
    linksWithBase(summary, addresses.absolute(addresses.base)),
    sections.join('\n'),
  ];
}
