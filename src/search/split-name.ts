import { segments } from './normalize.ts';

/** Returns how often a word occurs in the texts of a catalog: used to split joined names. */
export type CountOf = (word: string) => number;

/** The short forms of words: a Set, or a Map that has them as keys. */
type ShortForms = Pick<ReadonlySet<string>, 'has'>;

/** The lengths of a part of a name that can consist of joined words. Shorter parts are words; only pasted text is longer. */
const SHORTEST_JOINED = 5;
const LONGEST_JOINED = 64;
/**
 * The minimum length of a word that a joined name is split into, so that single letters and syllables do not count as words. A short
 * form can have any length, and a word that occurs this often, such as `to` or `ip`, can be a letter shorter.
 */
const SHORTEST_WORD = 3;
const FREQUENT = 20;

/**
 * Splits a name into words: at punctuation and in camel case, then each part that consists of joined words of the catalog:
 * `listaccts` is `list`, `accts`. The most probable split wins; a part that is a word of the catalog's texts is kept whole.
 */
export function splitName(name: string, countOf: CountOf, shortForms: ShortForms): string[] {
  return segments(name).flatMap((part) => splitJoined(part, countOf, shortForms));
}

/** Splits one part of a name or of a query; returns the part itself if it does not consist of known words. */
export function splitJoined(part: string, countOf: CountOf, shortForms: ShortForms): string[] {
  if (part.length < SHORTEST_JOINED || part.length > LONGEST_JOINED || countOf(part) > 0 || shortForms.has(part))
    return [part];
  // For each length of the part's start: the cost of its best split, and where its last word begins.
  const best: { cost: number; from: number }[] = [{ cost: 0, from: 0 }];
  for (let end = 1; end <= part.length; end += 1) {
    best[end] = { cost: Number.POSITIVE_INFINITY, from: 0 };
    for (let from = 0; from < end; from += 1) {
      const cost = best[from]!.cost + costOf(part.slice(from, end), countOf, shortForms);
      if (cost < best[end]!.cost) best[end] = { cost, from };
    }
  }
  if (best[part.length]!.cost === Number.POSITIVE_INFINITY) return [part];
  const parts: string[] = [];
  for (let end = part.length; end > 0; end = best[end]!.from) parts.unshift(part.slice(best[end]!.from, end));
  return parts;
}

/** The cost of each word in a split, so that fewer words cost less: about the logarithm of the largest count. */
const WORD_COST = 12;
/** A short form is rarer in texts than in names, so it counts as if it occurred this many times more. */
const SHORT_FORM_COUNT = 8;

/** The cost of a word in a split: frequent words cost less, and a string that is not a word cannot be in a split. */
function costOf(word: string, countOf: CountOf, shortForms: ShortForms): number {
  const count = countOf(word);
  if (shortForms.has(word)) return WORD_COST - Math.log2(count + SHORT_FORM_COUNT);
  const shortest = count < FREQUENT ? SHORTEST_WORD : SHORTEST_WORD - 1;
  if (word.length < shortest || count < 2) return Number.POSITIVE_INFINITY;
  return WORD_COST - Math.log2(count);
}
