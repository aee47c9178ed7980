import type { Query } from './query.ts';
import type { SearchEntry } from './search-entry.ts';

/** A part of a name: from this sign up to before that one. */
export type Range = [from: number, to: number];

/** The parts of an entry's name that a query matched in this tier, in order and not overlapping. */
export function rangesOf(entry: SearchEntry, query: Query, tier: number): Range[] {
  if (tier < 2) return [[0, entry.name.length]];
  const found: Range[] = [];
  if (tier === 3) {
    let [at, next] = [0, 0];
    for (const part of entry.segments) {
      const asked = query.parts[next];
      if (asked !== undefined && part.startsWith(asked)) {
        found.push([at, at + asked.length]);
        next += 1;
      }
      at += part.length;
    }
  } else {
    for (const asked of tier === 5 ? query.parts : tier === 6 ? query.words : [query.plain]) {
      const at = entry.plain.indexOf(asked);
      if (at >= 0) found.push([at, at + asked.length]);
    }
  }
  return inName(entry.name, apart(found));
}

/** Ranges in order; those that touch or overlap are one. */
function apart(ranges: Range[]): Range[] {
  const joined: Range[] = [];
  for (const [from, to] of ranges.sort((a, b) => a[0] - b[0])) {
    const last = joined.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else joined.push([from, to]);
  }
  return joined;
}

/** Ranges of the reduced name as ranges of the name itself. */
function inName(name: string, ranges: Range[]): Range[] {
  const places: number[] = [];
  let at = 0;
  for (const sign of name) {
    if (/[\p{L}\p{N}]/u.test(sign)) for (const _ of sign.toLowerCase()) places.push(at);
    at += sign.length;
  }
  places.push(at);
  return ranges.map(([from, to]) => [places[from] ?? at, (places[to - 1] ?? at) + 1]);
}
