import type { Redirect } from '../catalog/model/redirect-table.ts';
import { addressIn } from './pasted.ts';
import type { SearchEntry } from './search-entry.ts';
import type { SearchIndex } from './search-index.ts';

/** An address: the host, which is ignored, the path and the query. A host without a scheme has a dot. */
const ADDRESS = /^(?:[a-z][a-z\d+.-]*:\/\/[^/?#]*|[\w-]+(?:\.[\w-]+)+(?=\/))?(\/[^?#]*)(?:\?([^#]*))?/i;

/** Returns the entry of the page that a text leads to if it is an old address that the site redirects; undefined if it is not. */
export function oldPage({ entries, base }: SearchIndex, redirect: Redirect, text: string): SearchEntry | undefined {
  // An address can have spaces only if nothing else is in the text.
  const [, path, query] = ADDRESS.exec(text) ?? ADDRESS.exec(addressIn(text) ?? '') ?? [];
  if (path === undefined) return undefined;
  const target = redirect(path.startsWith(base) ? `/${path.slice(base.length)}` : path, query);
  if (target === undefined) return undefined;
  const page = base + target.slice(1).replace(/\.(?:md|json)$/, '/');
  const [whole] = page.split('#');
  return entries.find(({ address }) => address === page) ?? entries.find(({ address }) => address === whole);
}
