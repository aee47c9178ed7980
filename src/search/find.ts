import { closestEntries } from './closest.ts';
import type { FieldIndex } from './field-index.ts';
import { ENTRY_GROUPS, type Group } from './group.ts';
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

/** The longest query that is read, in characters. More is pasted by mistake. */
export const LONGEST_QUERY = 2000;

/**
 * Finds everything that matches words or a name. Without fields, it finds the same groups in the same order, except the group of fields,
 * so a page can show them as soon as it has names and words. `isAddress` says that the words are those of a pasted address. Takes any
 * string, and never throws. For text that may be pasted, use {@link search} of search.ts.
 */
export function find(index: SearchIndex, fields: FieldIndex | undefined, text: string, isAddress = false): Found {
  const query = readQuery(index, text.slice(0, LONGEST_QUERY));
  const ranked = query.compact === '' ? [] : rank(index, query);
  const entries = entryGroups(ranked, isAddress);
  const groups = fields ? fields.addGroups(index, query, ranked, entries) : entries;
  const closest = groups.length > 0 ? [] : closestEntries(index.entries, query.typed);
  return { query, groups, closest };
}

/** Puts ranked entries into groups, without the long tail of those that have one common word. The best group comes first. */
function entryGroups(ranked: readonly Ranked[], isAddress: boolean): Group[] {
  // The score of an exact name says nothing about the others.
  const least = TAIL_SHARE * Math.max(...ranked.map(({ byWords }) => byWords));
  const good = ranked.filter(({ score }) => score >= least);
  return ENTRY_GROUPS.flatMap(([kind, page, part]) => {
    const own = good.filter(({ entry }) => entry.kind === page || entry.kind === part);
    const [first] = own;
    if (!first) return [];
    // People come for functions. A group of other pages is placed below them (by a score of 0 or less), unless the query is the exact
    // name of a page, or an address.
    const canBeFirst = kind === 'functions' || isAddress || (first.isName && first.entry.kind === page);
    const score = canBeFirst ? first.score : first.score - good[0]!.score;
    return [{ score, group: { kind, hits: own.slice(0, GROUP_SIZE[kind]).map(({ entry }) => entry) } }];
  })
    .sort((a, b) => b.score - a.score)
    .map(({ group }) => group);
}
