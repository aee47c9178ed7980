import { distance } from '../text/distance.ts';
import { compact } from './normalize.ts';
import type { SearchEntry } from './search-entry.ts';
import { differingLetters, lettersOf } from './typos.ts';

/** An entry, and the number of letters to add, leave out, change or swap to make its name the query. */
interface CloseEntry {
  entry: SearchEntry;
  errors: number;
}

/** How many similar names are offered. */
const COUNT = 4;

/** Allows one wrong letter for this many letters. That is more than for a result, because these names are only suggestions. */
const LETTERS_PER_ERROR = 3;

/**
 * Returns the entries with the names closest to a query that no name matches, at most {@link COUNT}: by optimal string alignment
 * distance, then by the length of the common start (otherwise `lisitems` would give any neighbor of `listitems`), then current
 * functions first, then in the order of the data. A distance of more than a third of the letters is too far.
 */
export function closestEntries(entries: readonly SearchEntry[], text: string): SearchEntry[] {
  const wanted = compact(text);
  if (!wanted) return [];
  const compare = (a: CloseEntry, b: CloseEntry): number =>
    a.errors - b.errors ||
    commonStart(wanted, b.entry.compacts[0]!) - commonStart(wanted, a.entry.compacts[0]!) ||
    a.entry.life - b.entry.life;
  const letters = lettersOf(wanted);
  const best: CloseEntry[] = [];
  for (const entry of entries) {
    // When there are enough, only those as close as the last one matter.
    const worst = best.length < COUNT ? Number.POSITIVE_INFINITY : best.at(-1)!.errors;
    const limit = Math.min(worst, Math.max(wanted.length, entry.compacts[0]!.length) / LETTERS_PER_ERROR);
    if (differingLetters(letters, entry.letters[0]!) > 2 * limit) continue;
    const errors = distance(wanted, entry.compacts[0]!, limit);
    if (errors > limit) continue;
    best.push({ entry, errors });
    best.sort(compare).splice(COUNT);
  }
  return best.map(({ entry }) => entry);
}

/** The length of the start that two strings have in common. */
function commonStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}
