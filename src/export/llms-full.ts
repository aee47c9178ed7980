import type { Catalog } from '../catalog/model/catalog.ts';
import { type CatalogExport, type Export, filesOf, type TextOf } from './export.ts';
import { separated } from './pieces.ts';

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
    *make(catalog, textOf = (file) => file.text()) {
      const parts = exports()
        .filter(isPart)
        .toSorted((one, other) => Number(other.per === 'guide') - Number(one.per === 'guide'));
      yield `# ${catalog.config.title}\n\n`;
      yield* separated(textsOf(parts, catalog, textOf), '\n---\n\n');
    },
  };
}

function* textsOf(exports: readonly Export[], catalog: Catalog, textOf: TextOf): Generator<string> {
  for (const one of exports) for (const file of filesOf(one, catalog)) yield textOf(file);
}
