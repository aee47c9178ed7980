import { segments } from './normalize.ts';

/** Returns how often a word occurs in the texts of a catalog: used to split joined names. */
export type CountOf = (word: string) => number;

/** The lengths of a part of a name that can consist of joined words. No name is longer; pasted text is. */
const SHORTEST_GLUED = 5;
const LONGEST_GLUED = 64;
/** The minimum length of a word that a joined name is split into, unless it is a short form; one letter less for a frequent word. */
const SHORTEST_WORD = 3;
const FREQUENT = 20;

/**
 * Splits a name into words: at punctuation and in camel case, then each part that consists of joined words of the catalog:
 * `listaccts` is `list`, `accts`. The most probable split wins; a part that is a word of the catalog's texts is kept whole.
 */
export function splitName(name: string, countOf: CountOf, shortForms: ReadonlySet<string>): string[] {
  return segments(name).flatMap((part) => splitGlued(part, countOf, shortForms));
}

/** Splits one part of a name or of a query; returns the part itself if it does not consist of known words. */
export function splitGlued(part: string, countOf: CountOf, shortForms: ReadonlySet<string>): string[] {
  const { length } = part;
  if (length < SHORTEST_GLUED || length > LONGEST_GLUED || countOf(part) > 0 || shortForms.has(part)) return [part];
  /** For each length of the part's start: the cost of its best split, and where its last word begins. */
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

/** The price of a word in a split: fewer and more frequent words are cheaper. */
const WORD_PRICE = 12;
/** A short form is rarer in texts than in names, so it counts as if it occurred this many times more. */
const SHORT_FORM_COUNT = 8;

function costOf(word: string, countOf: CountOf, shortForms: ReadonlySet<string>): number {
  const count = countOf(word);
  if (shortForms.has(word)) return WORD_PRICE - Math.log2(count + SHORT_FORM_COUNT);
  const shortest = count < FREQUENT ? SHORTEST_WORD : SHORTEST_WORD - 1;
  if (word.length < shortest || count < 2) return Number.POSITIVE_INFINITY;
  return WORD_PRICE - Math.log2(count);
}
