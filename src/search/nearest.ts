import type { Redirect } from '../catalog/model/redirect-table.ts';
import { search } from './search.ts';
import type { SearchEntry } from './search-entry.ts';
import type { SearchIndex } from './search-index.ts';

/** The largest number of suggestions. */
const COUNT = 4;

/** Returns the pages that an address without a page may mean, best first, and what was searched for. */
export function nearestPages(
  index: SearchIndex,
  address: string,
  redirect?: Redirect | undefined,
): { typed: string; entries: SearchEntry[] } {
  const { query, groups, closest } = search(index, undefined, decodedPath(address), redirect);
  const found = groups.flatMap((group): SearchEntry[] =>
    group.kind === 'fields' || group.kind === 'terms' ? [] : group.hits.filter(({ summary }) => summary !== ''),
  );
  return { typed: query.typed, entries: [...found, ...closest].slice(0, COUNT) };
}

/** A path with its encoded characters decoded, as far as they can be. */
function decodedPath(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    // A `%` that is not part of an encoded character.
    return path;
  }
}
