import { pastedNames } from './pasted.ts';
import { type Query, readQuery } from './query.ts';
import { type Range, rangesOf } from './ranges.ts';
import type { SearchEntry } from './search-entry.ts';

/** An entry that was found: how well (a lower tier is better) and which parts of its name to mark. */
export interface Hit {
  entry: SearchEntry;
  tier: number;
  ranges: Range[];
}

/** How many hits are shown at most. */
const CAP = 50;

/** The tier of entries that have the words in their summary, too; the tiers before it are about the name alone. */
const IN_SUMMARY = 6;

/**
 * The entries that fit a query, best first, at most 50. Tiers: 0 the name exactly as typed; 1 the same but for case and
 * signs; 2 it begins so; 3 the words begin parts of the name, in order; 4 it stands somewhere in the name; 5 all words
 * stand in the name; 6 all words stand in the name or begin words of the summary. In a tier: what lives before what is
 * deprecated or removed, a page before a category of pages, then the place of the match, the shorter name, the name. When no name fits, names that
 * stand in a pasted call, command or title come first. An empty query finds nothing. Takes time in proportion to the
 * number of entries.
 */
export function findNames(entries: SearchEntry[], text: string): Hit[] {
  const query = readQuery(text);
  if (!query.plain) return [];
  const tiers: Placed[][] = Array.from({ length: IN_SUMMARY + 1 }, () => []);
  // Once the better tiers fill the list, worse ones need not be looked for.
  let worst = IN_SUMMARY;
  for (const entry of entries) {
    const placed = place(entry, query, worst);
    if (!placed) continue;
    tiers[placed.tier]!.push(placed);
    while (worst > 0 && placed.tier < worst && sum(tiers, worst) >= CAP) worst -= 1;
  }
  const pasted = sum(tiers, IN_SUMMARY) ? [] : pastedNames(entries, query.typed);
  const first = pasted.map((entry): Placed => ({ entry, tier: 0, at: 0 }));
  const ranked = [first, ...tiers].flatMap((tier) => (tier === first ? tier : tier.sort(compare)));
  return [...new Map(ranked.map((placed) => [placed.entry, placed])).values()]
    .slice(0, CAP)
    .map(({ entry, tier }) => ({ entry, tier, ranges: rangesOf(entry, query, tier) }));
}

interface Placed {
  entry: SearchEntry;
  tier: number;
  /** Where the match begins; in the last tier, how many words are missing from the name. */
  at: number;
}

/** How many were found in the tiers before this one. */
const sum = (tiers: Placed[][], before: number): number =>
  tiers.slice(0, before).reduce((count, tier) => count + tier.length, 0);

function place(entry: SearchEntry, query: Query, worst: number): Placed | null {
  const name = entry.plain;
  if (entry.name === query.typed) return { entry, tier: 0, at: 0 };
  if (name === query.plain) return { entry, tier: 1, at: 0 };
  if (name.startsWith(query.plain)) return { entry, tier: 2, at: 0 };
  if (worst < 3) return null;
  const part = partInOrder(entry.segments, query.parts);
  if (part >= 0) return { entry, tier: 3, at: part };
  const at = name.indexOf(query.plain);
  if (at >= 0) return { entry, tier: 4, at };
  if (worst >= 5 && query.parts.every((word) => name.includes(word))) {
    return { entry, tier: 5, at: Math.min(...query.parts.map((word) => name.indexOf(word))) };
  }
  if (worst < IN_SUMMARY) return null;
  let missing = 0;
  for (const word of query.words) {
    if (name.includes(word)) continue;
    if (!entry.words.includes(` ${word}`)) return null;
    missing += 1;
  }
  return { entry, tier: IN_SUMMARY, at: missing };
}

/** The number of the first part that the first word begins, if each word begins a later part than the one before; -1 if not. */
function partInOrder(parts: string[], asked: string[]): number {
  let next = 0;
  let first = -1;
  for (const [number, part] of parts.entries()) {
    if (!part.startsWith(asked[next]!)) continue;
    if (next === 0) first = number;
    next += 1;
    if (next === asked.length) return first;
  }
  return -1;
}

const compare = (a: Placed, b: Placed): number =>
  Number(a.entry.life > 0) - Number(b.entry.life > 0) ||
  Number(a.entry.kind === 'category') - Number(b.entry.kind === 'category') ||
  a.at - b.at ||
  a.entry.name.length - b.entry.name.length ||
  (a.entry.name < b.entry.name ? -1 : 1);
