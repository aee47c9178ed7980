// The search for text that looks pasted and for missing addresses, with the site's redirects.
import type { Redirect } from '../catalog/model/redirect-table.ts';
import { LONGEST_QUERY } from '../search/find.ts';
import { nearestPages } from '../search/nearest.ts';
import { addressIn } from '../search/pasted.ts';
import { search } from '../search/search.ts';
import type { SearchIndex } from '../search/search-index.ts';
import { load, once } from './load.ts';

/** Returns the redirects of the site, loaded once. Throws if they cannot be loaded; the next call tries again. */
const loadRedirects: () => Promise<Redirect> = once(async () => {
  const [{ openRedirects }, table] = await Promise.all([
    import('../catalog/model/redirect-table.ts'),
    load('redirects.json'),
  ]);
  return openRedirects(table);
});

/** Returns the redirects of the site; undefined if they cannot be loaded: an address also has words. */
const redirects = (): Promise<Redirect | undefined> => loadRedirects().catch(() => undefined);

/** Returns the function that searches for a text, in the form of `find`. */
export async function searchFor(typed: string) {
  const isAddress = addressIn(typed.slice(0, LONGEST_QUERY).trim()) !== undefined;
  const redirect = isAddress ? await redirects() : undefined;
  return (...[index, fields, text]: Parameters<typeof search>) => search(index, fields, text, redirect);
}

/** Returns where the site redirects an address that has no page; undefined if it does not, or if it would lead to itself. */
export async function redirected(
  { base }: SearchIndex,
  { pathname, search: query, hash }: Location,
): Promise<string | undefined> {
  const inside = pathname.startsWith(base) ? `/${pathname.slice(base.length)}` : pathname;
  const target = (await redirects())?.(inside, query.slice(1));
  const page = target === undefined ? pathname : base + target.slice(1);
  if (page === pathname) return undefined;
  return page.includes('#') ? page : page + hash;
}

/** Returns the pages that an address without a page may mean, as {@link nearestPages} does. */
export async function nearest(index: SearchIndex, address: string) {
  return nearestPages(index, address, await redirects());
}
