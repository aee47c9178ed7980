import type { LocalAddresses } from '../catalog/model/address.ts';
import type { Strings } from '../strings/strings.ts';
import type { CatalogExport } from './export.ts';
import { INDEX_PATH } from './markdown-page.ts';

/** The 404 page as Markdown, for servers that cannot name the pages which an address may mean. */
export const notFoundMarkdownExport: CatalogExport = {
  id: 'not-found-markdown',
  per: 'catalog',
  path: '404.md',
  title: 'Markdown',
  mediaType: 'text/markdown',
  listed: false,
  make: ({ addresses, strings }) => notFoundMarkdown(addresses, strings, []),
};

/**
 * Returns the 404 page as Markdown: a line that leads to the index, and links to Markdown. `nearest` are the lines of a list of pages
 * that the address may mean. Addresses have no host, since an old host can send here too.
 */
export function notFoundMarkdown(
  addresses: LocalAddresses,
  { lists, exports }: Pick<Strings, 'lists' | 'exports'>,
  nearest: readonly string[],
): string {
  const { notFound, notFoundSummary, closestMatches, lettersTitle } = lists;
  return [
    exports.indexLine(addresses.file(INDEX_PATH)),
    `# ${notFound}`,
    notFoundSummary,
    ...(nearest.length > 0 ? [`${closestMatches}:`, nearest.join('\n')] : []),
    `[${lettersTitle}](${addresses.markdown(addresses.functions)})\n`,
  ].join('\n\n');
}
