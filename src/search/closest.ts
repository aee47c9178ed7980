import { distance } from '../text/distance.ts';
import { plain } from './normalize.ts';
import type { SearchEntry } from './search-entry.ts';

/** A name near to what was asked, and how many slips (letters missing, added, wrong, swapped) lie between them. */
export interface Near {
  entry: SearchEntry;
  distance: number;
}

/** No name is so long; what is pasted may be. */
const LONGEST = 64;

/**
 * The names closest to a query that fits none, at most `count`: by optimal string alignment distance, then by the longer
 * common beginning (without it `lisitems` gives any neighbor of `listitems`), then what lives, then the name. A name
 * with more slips than half of its letters is not offered.
 */
export function closestEntries(entries: SearchEntry[], text: string, count: number): Near[] {
  const asked = plain(text).slice(0, LONGEST);
  if (!asked) return [];
  const compare = (a: Near, b: Near): number =>
    a.distance - b.distance ||
    commonStart(asked, b.entry.plain) - commonStart(asked, a.entry.plain) ||
    a.entry.life - b.entry.life ||
    (a.entry.name < b.entry.name ? -1 : 1);
  const best: Near[] = [];
  for (const entry of entries) {
    // Once there are enough, only what is as near as the last of them matters.
    const worst = best.length < count ? Number.POSITIVE_INFINITY : best.at(-1)!.distance;
    const most = Math.min(worst, Math.max(asked.length, entry.plain.length) / 2);
    const near = { entry, distance: distance(asked, entry.plain, most) };
    if (near.distance > most) continue;
    best.push(near);
    best.sort(compare).splice(count);
  }
  return best;
}

/** Whether a name is so near that it was most likely meant: at most two slips, and one in four letters. */
export function isSlip(text: string, near: Near): boolean {
  return near.distance <= Math.min(2, Math.floor(plain(text).length / 4));
}

function commonStart(a: string, b: string): number {
  let same = 0;
  while (same < a.length && a[same] === b[same]) same += 1;
  return same;
}
