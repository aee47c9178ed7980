import { plain } from './normalize.ts';
import type { SearchEntry } from './search-entry.ts';

/**
 * The functions whose names stand as words in something pasted, in the order of the words:
 * `/api/list_items?version=1`, `program list_items user=x`, a whole address, a title. It knows nothing of an
 * API's calls: the words that are names win. In plain words only the first or the last may be a name, and only as it is
 * written: `Panel license` does not mean a function `panel`.
 */
export function pastedNames(entries: SearchEntry[], typed: string): SearchEntry[] {
  const found = typed
    .replace(/%[0-9a-f]{2}/gi, ' ')
    .split(/[^\p{L}\p{N}_.:-]+/u)
    .map((word) => word.replace(/^[.:-]+|[.:-]+$/g, ''))
    .filter(Boolean);
  const isCall = /[/?=&]| - /.test(typed);
  const asked = isCall ? found : [found[0], found.at(-1)].filter((word) => word !== undefined);
  // The first place of each word, and of its reduced form.
  const places = new Map<string, number>();
  for (const [place, word] of asked.entries()) {
    if (!places.has(word)) places.set(word, place);
    const reduced = plain(word);
    if (isCall && reduced && !places.has(reduced)) places.set(reduced, place);
  }
  const placeOf = ({ name, plain }: SearchEntry): number | undefined =>
    places.get(name) ?? (isCall ? places.get(plain) : undefined);
  return entries
    .filter((entry) => entry.kind === 'function' && placeOf(entry) !== undefined)
    .sort((a, b) => placeOf(a)! - placeOf(b)!);
}
