import type { Redirect } from '../catalog/model/redirect-table.ts';
import { nameRanges, reasonWords, textRanges } from './marks.ts';
import { oldPage } from './old-page.ts';
import type { Query } from './query.ts';
import { search } from './search.ts';
import type { SearchEntry } from './search-entry.ts';
import type { SearchIndex } from './search-index.ts';

/** The largest number of suggestions. */
const COUNT = 4;

/**
 * Returns the pages that an address without a page may mean, best first, and what was searched for. The page that a redirect names comes
 * first. A function with the words only in its keywords is left out: nothing that a reader sees would explain the suggestion.
 */
export function nearestPages(
  index: SearchIndex,
  address: string,
  redirect?: Redirect | undefined,
): { typed: string; entries: SearchEntry[] } {
  const path = decodedPath(address);
  const { query, groups, closest } = search(index, undefined, path);
  const page = redirect && oldPage(index, redirect, path);
  const found = groups
    .flatMap((group): SearchEntry[] => (group.kind === 'fields' || group.kind === 'terms' ? [] : group.hits))
    .filter((entry) => entry !== page && entry.summary !== '' && showsMatch(index, query, entry));
  return { typed: query.typed, entries: [...(page ? [page] : []), ...found, ...closest].slice(0, COUNT) };
}

/** Whether a function was found by what is shown of it: its name, also a misspelled one, or its summary. True for other pages. */
function showsMatch(index: SearchIndex, query: Query, entry: SearchEntry): boolean {
  if (entry.effect === '') return true;
  const shown = [...nameRanges(index, query, entry.name), ...textRanges(index, query, entry.summary)];
  return shown.length > 0 || reasonWords(query, entry).length === 0;
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
