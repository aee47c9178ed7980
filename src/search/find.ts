import { closestEntries } from './closest.ts';
import type { FieldIndex } from './field-index.ts';
import type { Group } from './group.ts';
import { type Query, readQuery } from './query.ts';
import { type Ranked, rank } from './rank.ts';
import type { SearchEntry } from './search-entry.ts';
import type { SearchIndex } from './search-index.ts';
import { GROUP_SIZE, TAIL_SHARE } from './weights.ts';

/** What a query finds. */
export interface Found {
  /** The query as it was read, for marking letters. */
  query: Query;
  /** Groups that have results, the best first. */
  groups: Group[];
  /** Entries with similar names, if there are no groups. */
  closest: SearchEntry[];
}

/** How many similar names are offered if nothing matches. */
const CLOSEST = 4;

/** The longest query that is read. */
export const LONGEST = 2000;

/**
 * Finds everything that matches words or a name. Without fields, it finds the same groups in the same order, except the group of fields,
 * so a page can show them as soon as it has names and words. `isAddress` says that the words are those of a pasted address. Takes any
 * string, and never throws. For text that may be pasted, use {@link search} of search.ts.
 */
export function find(index: SearchIndex, fields: FieldIndex | undefined, text: string, isAddress = false): Found {
  const query = readQuery(index, text.slice(0, LONGEST));
  const ranked = query.compact === '' ? [] : rank(index, query);
  const groups = [
    entryGroup('functions', ranked, ['function', 'variant'], () => true),
    // People come for functions: another page comes first only if the query is its exact name, or if its address was pasted.
    entryGroup(
      'guides',
      ranked,
      ['guide', 'heading'],
      ({ entry, isName }) => isAddress || (isName && entry.kind === 'guide'),
    ),
    entryGroup(
      'categories',
      ranked,
      ['category', 'section'],
      ({ entry, isName }) => isAddress || (isName && entry.kind === 'category'),
    ),
  ]
    .filter((group) => group !== undefined)
    .sort((a, b) => b.best - a.best)
    .map(({ group }) => group);
  const placed = fields ? fields.addGroups(index, query, ranked, groups) : groups;
  const closest = placed.length > 0 ? [] : closestEntries(index.entries, query.typed, CLOSEST);
  return { query, groups: placed, closest: closest.map(({ entry }) => entry) };
}

/** The entries of some kinds, without the long tail of those that have one common word. */
function entryGroup(
  kind: 'functions' | 'guides' | 'categories',
  ranked: readonly Ranked[],
  kinds: readonly SearchEntry['kind'][],
  canBeFirst: (first: Ranked) => boolean,
): { group: Group; best: number } | undefined {
  const own = ranked.filter(({ entry }) => kinds.includes(entry.kind));
  const [first] = own;
  // An exact name's score says nothing about the others.
  const most = Math.max(...ranked.map(({ words }) => words));
  const hits = own.filter(({ score }) => score >= TAIL_SHARE * most).slice(0, GROUP_SIZE[kind]);
  if (!first || hits.length === 0) return undefined;
  const best = canBeFirst(first) ? first.score : first.score - ranked[0]!.score;
  return { group: { kind, hits: hits.map(({ entry }) => entry) }, best };
}
