import type { Query } from './query.ts';
import type { SearchEntry } from './search-entry.ts';
import { TIER, type Tier } from './tier.ts';

/** A half-open range `[from, to)` of a name. */
export type Range = [from: number, to: number];

/** Returns the ranges of an entry's name that a query matched in this tier, sorted and without overlaps. */
export function rangesOf(entry: SearchEntry, query: Query, tier: Tier): Range[] {
  if (tier === TIER.exact || tier === TIER.same) return [[0, entry.name.length]];
  const compactRanges = tier === TIER.segments ? segmentRanges(entry, query) : wordRanges(entry, wordsOf(query, tier));
  return rangesInName(entry.name, merged(compactRanges));
}

/** What of a query is looked for in the name. */
function wordsOf(query: Query, tier: Tier): string[] {
  if (tier === TIER.allInName) return query.segments;
  return tier === TIER.summary ? query.words : [query.compact];
}

/** The starts of the segments of a name that the segments of the query matched, in the compact name. */
function segmentRanges(entry: SearchEntry, query: Query): Range[] {
  const ranges: Range[] = [];
  let [start, next] = [0, 0];
  for (const segment of entry.segments) {
    const wanted = query.segments[next];
    if (wanted !== undefined && segment.startsWith(wanted)) {
      ranges.push([start, start + wanted.length]);
      next += 1;
    }
    start += segment.length;
  }
  return ranges;
}

/** The first place of each word in the compact name. */
function wordRanges({ compact }: SearchEntry, words: string[]): Range[] {
  return words.flatMap((word): Range[] => {
    const start = compact.indexOf(word);
    return start < 0 ? [] : [[start, start + word.length]];
  });
}

/** Sorts ranges and merges those that touch or overlap. */
function merged(ranges: Range[]): Range[] {
  const result: Range[] = [];
  for (const [from, to] of ranges.sort((a, b) => a[0] - b[0])) {
    const last = result.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else result.push([from, to]);
  }
  return result;
}

/** Turns ranges of the compact name into ranges of the name. */
function rangesInName(name: string, ranges: Range[]): Range[] {
  /** The index in the name of each code unit of the compact name. */
  const indexes: number[] = [];
  let index = 0;
  for (const character of name) {
    if (/[\p{L}\p{N}]/u.test(character)) for (const _ of character.toLowerCase()) indexes.push(index);
    index += character.length;
  }
  indexes.push(index);
  return ranges.map(([from, to]) => [indexes[from] ?? index, (indexes[to - 1] ?? index) + 1]);
}
