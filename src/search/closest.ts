import { distance } from '../text/distance.ts';
import { compact } from './normalize.ts';
import type { SearchEntry } from './search-entry.ts';
import { differingLetters, lettersOf } from './typos.ts';

/** An entry that is similar to a query, and its distance: the number of missing, added, wrong or swapped letters. */
export interface CloseEntry {
  entry: SearchEntry;
  distance: number;
}

/** Allows one wrong letter for this many letters. */
const LETTERS_PER_ERROR = 3;

/**
 * Returns the entries with the names closest to a query that no name matches, at most `count`: by optimal string alignment
 * distance, then by the length of the common start (otherwise `lisitems` would give any neighbor of `listitems`), then current
 * functions first, then in the order of the data. A distance of more than a third of the letters is too far.
 */
export function closestEntries(entries: readonly SearchEntry[], text: string, count: number): CloseEntry[] {
  const wanted = compact(text);
  if (!wanted) return [];
  const compare = (a: CloseEntry, b: CloseEntry): number =>
    a.distance - b.distance ||
    commonStart(wanted, b.entry.compacts[0]!) - commonStart(wanted, a.entry.compacts[0]!) ||
    a.entry.life - b.entry.life;
  const letters = lettersOf(wanted);
  const best: CloseEntry[] = [];
  for (const entry of entries) {
    // When there are enough, only those as close as the last one matter.
    const worst = best.length < count ? Number.POSITIVE_INFINITY : best.at(-1)!.distance;
    const limit = Math.min(worst, Math.max(wanted.length, entry.compacts[0]!.length) / LETTERS_PER_ERROR);
    if (differingLetters(letters, entry.letters[0]!) > 2 * limit) continue;
    const close = { entry, distance: distance(wanted, entry.compacts[0]!, limit) };
    if (close.distance > limit) continue;
    best.push(close);
    best.sort(compare).splice(count);
  }
  return best;
}

/** The length of the start that two strings have in common. */
function commonStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}
