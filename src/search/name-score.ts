import { distance } from '../text/distance.ts';
import type { Query } from './query.ts';
import type { SearchEntry } from './search-entry.ts';
import { differingLetters } from './typos.ts';
import { NAME_BONUS, WORDS_SHARE } from './weights.ts';

/** The longest query that is compared with names letter by letter; longer than any name, shorter than pasted text. */
const LONGEST_COMPARED = 96;
/** The shortest query that is searched for inside names. */
const SHORTEST_INSIDE = 3;
/** Allows one wrong letter for this many letters of a name, up to a maximum: with more, it is as likely another name. */
export const LETTERS_PER_ERROR = 4;
const MOST_ERRORS = 3;

/**
 * Returns how well the name of an entry matches a query as it is typed, letter by letter; 0 if it does not. `letters` are those of
 * the query, from {@link lettersOf}.
 */
export function nameScore(entry: SearchEntry, query: Query, letters: number): number {
  const { compact, typed } = query;
  if (entry.name === typed) return NAME_BONUS.exact;
  if (compact === '' || compact.length > LONGEST_COMPARED) return 0;
  let best = 0;
  for (let i = 0; i < entry.compacts.length; i += 1)
    best = Math.max(best, compactScore(entry.compacts[i]!, query, letters, entry.letters[i]!));
  if (best >= NAME_BONUS.same) return best;
  const { nameStems } = query;
  if (nameStems && entry.aliases.some((one) => isSame(one, nameStems))) return NAME_BONUS.same;
  if (nameStems && isSame(entry.nameStems, nameStems)) return NAME_BONUS.sameWords;
  if (
    compact.length >= SHORTEST_INSIDE &&
    hasAll(entry.letters[0]!, letters) &&
    beginsSegments(entry.segments, query.segments)
  )
    best = Math.max(best, (NAME_BONUS.segments * compact.length) / entry.compacts[0]!.length);
  // Several words are compared as words, which is better than letter by letter.
  return query.hasSpaces ? best * WORDS_SHARE : best;
}

/** The score of one name in compact form, current or former. */
function compactScore(
  own: string,
  { hasSpaces, compact: wanted, isKnown }: Query,
  letters: number,
  ownLetters: number,
): number {
  if (hasAll(ownLetters, letters)) {
    if (own === wanted) return NAME_BONUS.same;
    const share = wanted.length / own.length;
    if (share < 1) {
      if (own.startsWith(wanted)) return NAME_BONUS.start * share;
      if (wanted.length >= SHORTEST_INSIDE && own.includes(wanted)) return NAME_BONUS.inside * share;
    }
  }
  // A query of known words is not a typo: `enable_x` is not `disable_x`. Of several words, each is corrected.
  return isKnown || hasSpaces || differingLetters(ownLetters, letters) > 2 * MOST_ERRORS ? 0 : closeScore(own, wanted);
}

/** The score of a name that has a few other letters than the query. */
function closeScore(own: string, wanted: string): number {
  const most = Math.min(MOST_ERRORS, Math.floor(wanted.length / LETTERS_PER_ERROR));
  if (most === 0 || Math.abs(own.length - wanted.length) > most) return 0;
  const errors = distance(wanted, own, most);
  return errors > most ? 0 : NAME_BONUS.close * (1 - errors / (MOST_ERRORS + 1));
}

/** Whether letters, from {@link lettersOf}, have all of some others: if not, the others are not inside. Most names are sorted out so. */
const hasAll = (letters: number, others: number): boolean => (others & ~letters) === 0;

function isSame(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((one, i) => one === b[i]);
}

/** Whether the segments of the query begin segments of the name, in order. */
function beginsSegments(own: readonly string[], wanted: readonly string[]): boolean {
  let next = 0;
  for (const segment of own) if (next < wanted.length && segment.startsWith(wanted[next]!)) next += 1;
  return wanted.length > 0 && next === wanted.length;
}
