import { pastedNames } from './pasted.ts';
import { type Query, readQuery } from './query.ts';
import { type Range, rangesOf } from './ranges.ts';
import type { SearchEntry } from './search-entry.ts';
import { TIER, type Tier } from './tier.ts';

/** An entry that matches a query, how well it matches, and which parts of its name to mark. */
export interface Hit {
  entry: SearchEntry;
  tier: Tier;
  ranges: Range[];
}

/** The maximum number of hits. */
const MAX_HITS = 50;

/**
 * Returns the entries that match a query, best first, at most 50. They are sorted by {@link TIER}; within a tier, current
 * functions come before deprecated and removed ones, then pages before categories, then by the start of the match, the length
 * of the name, and the name. If no name matches, names in a pasted call, command or title come first. An empty query has no
 * hits. Takes time in proportion to the number of entries.
 */
export function findNames(entries: SearchEntry[], text: string): Hit[] {
  const query = readQuery(text);
  if (!query.compact) return [];
  const tiers: Match[][] = Object.values(TIER).map(() => []);
  // When the better tiers fill the list, worse ones need not be tried.
  let worst: number = TIER.summary;
  for (const entry of entries) {
    const match = matchOf(entry, query, worst);
    if (!match) continue;
    tiers[match.tier]!.push(match);
    while (worst > 0 && match.tier < worst && countBefore(tiers, worst) >= MAX_HITS) worst -= 1;
  }
  const hasNames = countBefore(tiers, TIER.summary) > 0;
  const pasted = hasNames ? [] : pastedNames(entries, query.typed);
  const ranked = [
    ...pasted.map((entry): Match => ({ entry, tier: TIER.exact, order: 0 })),
    ...tiers.flatMap((matches) => matches.sort(compareMatches)),
  ];
  return [...new Map(ranked.map((match) => [match.entry, match])).values()]
    .slice(0, MAX_HITS)
    .map(({ entry, tier }) => ({ entry, tier, ranges: rangesOf(entry, query, tier) }));
}

interface Match {
  entry: SearchEntry;
  tier: Tier;
  /** Where the match begins; in the last tier, how many words are not in the name. */
  order: number;
}

/** How many matches there are in the tiers before one. */
const countBefore = (tiers: Match[][], tier: number): number =>
  tiers.slice(0, tier).reduce((count, matches) => count + matches.length, 0);

/** How an entry matches a query; null if it does not, or only in a tier after `worst`. */
function matchOf(entry: SearchEntry, query: Query, worst: number): Match | null {
  const { compact } = entry;
  if (entry.name === query.typed) return { entry, tier: TIER.exact, order: 0 };
  if (compact === query.compact) return { entry, tier: TIER.same, order: 0 };
  if (compact.startsWith(query.compact)) return { entry, tier: TIER.start, order: 0 };
  if (worst < TIER.segments) return null;
  const segment = firstSegment(entry.segments, query.segments);
  if (segment >= 0) return { entry, tier: TIER.segments, order: segment };
  const start = compact.indexOf(query.compact);
  if (start >= 0) return { entry, tier: TIER.inside, order: start };
  if (worst >= TIER.allInName && query.segments.every((word) => compact.includes(word))) {
    return { entry, tier: TIER.allInName, order: Math.min(...query.segments.map((word) => compact.indexOf(word))) };
  }
  return worst < TIER.summary ? null : summaryMatch(entry, query);
}

function summaryMatch(entry: SearchEntry, query: Query): Match | null {
  let missing = 0;
  for (const word of query.words) {
    if (entry.compact.includes(word)) continue;
    if (!entry.words.includes(` ${word}`)) return null;
    missing += 1;
  }
  return { entry, tier: TIER.summary, order: missing };
}

/** The index of the segment that the first wanted one begins, if the others begin later segments in order; -1 if not. */
function firstSegment(segments: string[], wanted: string[]): number {
  let next = 0;
  let first = -1;
  for (const [index, segment] of segments.entries()) {
    if (!segment.startsWith(wanted[next]!)) continue;
    if (next === 0) first = index;
    next += 1;
    if (next === wanted.length) return first;
  }
  return -1;
}

const compareMatches = (a: Match, b: Match): number =>
  Number(a.entry.life > 0) - Number(b.entry.life > 0) ||
  Number(a.entry.kind === 'category') - Number(b.entry.kind === 'category') ||
  a.order - b.order ||
  a.entry.name.length - b.entry.name.length ||
  (a.entry.name < b.entry.name ? -1 : 1);
