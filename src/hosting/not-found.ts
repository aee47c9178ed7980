import fs from 'node:fs';
import path from 'node:path';
import { addressesBelow } from '../catalog/model/address.ts';
import { namesExport } from '../export/names.ts';
import { notFoundMarkdown } from '../export/not-found-markdown.ts';
import { nearestPages } from '../search/nearest.ts';
import { openSearch } from '../search/search-index.ts';
import { stringsOf } from '../strings/strings.ts';
import { oneLine } from '../text/markdown.ts';

/**
 * Returns the 404 page of a built site in Markdown, for programs: it names the pages that the path
 * may mean, and the list of everything.
 */
export function nearestMarkdown(site: string, base: string, asked: string): string {
  const addresses = addressesBelow(base);
  const file = path.join(site, namesExport.path);
  const entries = fs.existsSync(file)
    ? nearestPages(openSearch(JSON.parse(fs.readFileSync(file, 'utf8')), addresses), asked).entries
    : [];
  const lines = entries.map(
    ({ name, address, summary }) => `- [${name}](${addresses.markdown(address)}): ${oneLine(summary)}`,
  );
  return notFoundMarkdown(addresses, stringsOf('en'), lines);
}
