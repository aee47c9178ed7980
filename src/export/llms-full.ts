import type { CatalogExport, Export } from './export.ts';
import { filesOf } from './export.ts';

/** Returns the export of everything in one text, for language models: the Markdown of all guides, functions and use cases. */
export function llmsFullExport(exports: () => readonly Export[]): CatalogExport {
  const isPart = ({ per, mediaType }: Export) =>
    mediaType === 'text/markdown' && (per === 'guide' || per === 'function' || per === 'variant');
  return {
    id: 'llms-full',
    per: 'catalog',
    path: 'llms-full.txt',
    title: 'llms-full.txt',
    description: ({ lists }) => lists.llmsFullFile,
    mediaType: 'text/plain',
    listed: true,
    make: (catalog, textOf = (file) => file.text()) => {
      const files = exports()
        .filter(isPart)
        .toSorted((one, other) => Number(other.per === 'guide') - Number(one.per === 'guide'))
        .flatMap((one) => [...filesOf(one, catalog)]);
      return `# ${catalog.config.title}\n\n${files.map(textOf).join('\n---\n\n')}`;
    },
  };
}
