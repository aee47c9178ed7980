import type { Entry } from './entry.ts';
import { plain } from './plain.ts';

/** A name near to what was asked, and how many slips (letters missing, added, wrong, swapped) lie between them. */
export interface Near {
  entry: Entry;
  distance: number;
}

/** No name is so long; what is pasted may be. */
const LONGEST = 64;

/**
 * The names nearest to a query that fits none, at most `count`: by optimal string alignment distance, then by the longer
 * common beginning (without it `lisaccts` gives a random neighbor of `listaccts`), then what lives, then the name. A name
 * with more slips than half of its letters is not offered.
 */
export function nearest(entries: Entry[], text: string, count: number): Near[] {
  const asked = plain(text).slice(0, LONGEST);
  if (!asked) return [];
  return entries
    .map((entry) => ({ entry, distance: distance(asked, entry.plain) }))
    .filter((near) => near.distance * 2 <= Math.max(asked.length, near.entry.plain.length))
    .sort(
      (a, b) =>
        a.distance - b.distance ||
        commonStart(asked, b.entry.plain) - commonStart(asked, a.entry.plain) ||
        a.entry.life - b.entry.life ||
        (a.entry.name < b.entry.name ? -1 : 1),
    )
    .slice(0, count);
}

/** Whether a name is so near that it was most likely meant: at most two slips, and one in four letters. */
export function isSlip(text: string, { distance }: Near): boolean {
  return distance <= Math.min(2, Math.floor(plain(text).length / 4));
}

/** Optimal string alignment distance: letters added, left out, exchanged, and neighbors swapped. */
function distance(a: string, b: string): number {
  let [before, last, row] = [
    new Uint16Array(b.length + 1),
    Uint16Array.from({ length: b.length + 1 }, (_, i) => i),
    new Uint16Array(b.length + 1),
  ];
  for (let i = 1; i <= a.length; i += 1) {
    row[0] = i;
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let best = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, before[j - 2]! + 1);
      row[j] = best;
    }
    [before, last, row] = [last, row, before];
  }
  return last[b.length]!;
}

function commonStart(a: string, b: string): number {
  let same = 0;
  while (same < a.length && a[same] === b[same]) same += 1;
  return same;
}
