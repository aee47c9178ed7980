import { compact } from './normalize.ts';
import type { SearchEntry } from './search-entry.ts';

/**
 * Returns the functions whose names are words of something pasted, in the order of the words: `/api/list_items?version=1`,
 * `program list_items user=x`, a URL, a title. It knows nothing about the calls of an API. In text that is not a call, only the
 * first and the last word can be a name, and only as it is written: `Panel license` does not mean a function `panel`.
 */
export function pastedNames(entries: SearchEntry[], typed: string): SearchEntry[] {
  const words = typed
    .replace(/%[0-9a-f]{2}/gi, ' ')
    .split(/[^\p{L}\p{N}_.:-]+/u)
    .map((word) => word.replace(/^[.:-]+|[.:-]+$/g, ''))
    .filter(Boolean);
  const isCall = /[/?=&]| - /.test(typed);
  const candidates = isCall ? words : [words[0], words.at(-1)].filter((word) => word !== undefined);
  /** The first index of each word and of its compact form. */
  const indexes = new Map<string, number>();
  for (const [index, word] of candidates.entries()) {
    if (!indexes.has(word)) indexes.set(word, index);
    const reduced = compact(word);
    if (isCall && reduced && !indexes.has(reduced)) indexes.set(reduced, index);
  }
  const indexOf = (entry: SearchEntry): number | undefined =>
    indexes.get(entry.name) ?? (isCall ? indexes.get(entry.compact) : undefined);
  return entries
    .filter((entry) => entry.kind === 'function' && indexOf(entry) !== undefined)
    .sort((a, b) => indexOf(a)! - indexOf(b)!);
}
