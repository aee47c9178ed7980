import { stem } from './english.ts';
import { type Intent, intentOf } from './intent.ts';
import { compact, segments, words, wordsAsTyped } from './normalize.ts';
import { countOf, type SearchIndex } from './search-index.ts';
import { splitJoined } from './split-name.ts';
import { correctionsOf } from './typos.ts';
import type { Alternative } from './vocabulary.ts';
import { PREFIX_WEIGHT, SPLIT_WEIGHT, TYPO_WEIGHT, UNKNOWN_RARITY } from './weights.ts';

/** A word of a query, or words that are one term, and everything that it can match. */
export interface Slot {
  /** The words as typed, in lowercase. */
  words: readonly string[];
  /** The numbers of its own stems that entries have. */
  own: readonly number[];
  /** Alternatives: stems that must all match, and their weight. */
  options: readonly { stems: readonly number[]; weight: number }[];
  /** Its weight in the query: the rarity of its stems, or of the best of its options. */
  mass: number;
}

/** A query in the forms that ranking compares. */
export interface Query {
  typed: string;
  compact: string;
  /** Its segments, for names that are typed in part: `cre us ses`. */
  segments: readonly string[];
  /** The stems of the name that has exactly its words, short forms spelled out; undefined if an entry cannot have it. */
  nameStems: readonly number[] | undefined;
  slots: readonly Slot[];
  /** Whether entries have all its words. */
  isKnown: boolean;
  /** Whether it is typed as several words: names have no spaces. */
  hasSpaces: boolean;
  /** The sum of the masses of its slots. */
  mass: number;
  /** What its verb asks for; undefined if it has none. */
  intent: Intent | undefined;
}

/** The largest number of words that are read; the rest of a long pasted text adds nothing. */
const MOST_WORDS = 40;
/** The largest number of words that complete the last one: with more of them, its first letters say too little. */
const MOST_COMPLETIONS = 40;
/** The shortest beginning of a word that is completed: one letter begins too many. */
const SHORTEST_BEGINNING = 2;

/** Reads a query. One without a letter or digit has no slots. */
export function readQuery(index: SearchIndex, text: string): Query {
  const typed = text.trim();
  const written = queryWords(index, typed);
  const all = corrected(index, written);
  const slots = slotsOf(index, all);
  return {
    typed,
    compact: compact(typed),
    segments: all.length === 1 ? segments(typed) : words(typed).slice(0, MOST_WORDS),
    nameStems: nameStemsOf(index, all),
    slots,
    isKnown:
      slots.length > 0 && slots.every(({ own }) => own.length > 0) && all.every((word, i) => word === written[i]),
    hasSpaces: /\s/.test(typed),
    mass: slots.reduce((sum, { mass }) => sum + mass, 0),
    intent: intentOf(all, index.intents, index.lexicon.stopWords),
  };
}

/** The words of a query. One in camel case is split, unless it is a word of the catalog: `cPanel` is, `createUser` is not. */
function queryWords(index: SearchIndex, typed: string): string[] {
  return wordsAsTyped(typed)
    .slice(0, MOST_WORDS)
    .flatMap((word) => (countOf(index, word.toLowerCase()) > 0 ? [word.toLowerCase()] : segments(word)));
}

/**
 * Corrects the mistyped words of a query, so that their synonyms count too. A word that is still being typed, that
 * consists of joined words or has several corrections stays, with {@link unknownWord}.
 */
function corrected(index: SearchIndex, all: readonly string[]): string[] {
  const { alternatives, stopWords } = index.lexicon;
  return all.map((word, i) => {
    if (stopWords.has(word) || countOf(index, word) > 0 || alternatives.has(stem(word))) return word;
    if (i === all.length - 1 && completionsOf(index, word).length > 0) return word;
    const found = splitQueryWord(index, word).length > 1 ? [] : correctionsOf(word, index.sorted);
    return found.length === 1 ? found[0]! : word;
  });
}

/** Puts the words of a query into slots: terms of several words first, the longest ones; then single words without stop words. */
function slotsOf(index: SearchIndex, all: readonly string[]): Slot[] {
  const { alternatives, longest, stopWords } = index.lexicon;
  const stems = all.map(stem);
  const hasOthers = all.some((word) => !stopWords.has(word));
  const slots: Slot[] = [];
  for (let from = 0; from < all.length; ) {
    let length = Math.min(longest, all.length - from);
    while (length > 1 && !alternatives.has(stems.slice(from, from + length).join(' '))) length -= 1;
    const to = from + length;
    const kept = all.slice(from, to).filter((word) => !hasOthers || !stopWords.has(word));
    const synonyms = length > 1 || kept.length > 0 ? (alternatives.get(stems.slice(from, to).join(' ')) ?? []) : [];
    if (kept.length > 0 || synonyms.length > 0) slots.push(slotOf(index, kept, synonyms, to === all.length));
    from = to;
  }
  return slots;
}

/** Makes the slot of some words, without stop words, and of their synonyms. */
function slotOf(index: SearchIndex, kept: readonly string[], synonyms: readonly Alternative[], isLast: boolean): Slot {
  const own: number[] = [];
  const others: Alternative[] = [...synonyms];
  for (const word of kept) {
    const number = index.stems.get(stem(word));
    if (number === undefined) others.push(...unknownWord(index, word, isLast, synonyms.length > 0));
    else own.push(number);
  }
  const options = others.flatMap(({ stems, weight }) => {
    const numbers = numbersOf(index, stems);
    return numbers ? [{ stems: numbers, weight }] : [];
  });
  const rarity = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + index.rarity[one]!, 0);
  const best = Math.max(0, ...options.map(({ stems, weight }) => weight * rarity(stems)));
  return {
    words: kept,
    own,
    options,
    mass: rarity(own) || best || UNKNOWN_RARITY * Math.log(1 + index.entries.length),
  };
}

/** Alternatives for a word that no entry has: joined words, the start of a word that is being typed, a typo. */
function unknownWord(index: SearchIndex, word: string, isLast: boolean, hasSynonyms: boolean): Alternative[] {
  const parts = splitQueryWord(index, word);
  if (parts.length > 1) return [{ stems: spelled(index, parts), weight: SPLIT_WEIGHT }];
  const completed = isLast ? completionsOf(index, word) : [];
  if (completed.length > 0) return completed.map((one) => ({ stems: [one], weight: PREFIX_WEIGHT }));
  if (hasSynonyms) return [];
  return correctionsOf(word, index.sorted).map((one) => ({ stems: [one], weight: TYPO_WEIGHT }));
}

/** The words that a word of a query consists of; the word itself if they are not known. */
function splitQueryWord(index: SearchIndex, word: string): string[] {
  return splitJoined(word, (part) => countOf(index, part), index.lexicon.shortForms);
}

/** The stems of words without stop words, with short forms spelled out, as the names of functions have them. */
function spelled({ lexicon }: SearchIndex, parts: readonly string[]): string[] {
  return parts
    .filter((part) => !lexicon.stopWords.has(part))
    .map(stem)
    .flatMap((part) => lexicon.shortForms.get(part) ?? [part]);
}

/** The stems of the words of a query as a name would have them; undefined if an entry cannot have all of them. */
function nameStemsOf(index: SearchIndex, all: readonly string[]): number[] | undefined {
  const parts = all.flatMap((word) => splitQueryWord(index, word));
  const numbers = numbersOf(index, spelled(index, parts));
  return numbers?.length ? numbers : undefined;
}

/** The numbers of stems; undefined if no entry has one of them. */
function numbersOf({ stems }: SearchIndex, all: readonly string[]): number[] | undefined {
  const numbers = all.map((one) => stems.get(one));
  return numbers.every((one) => one !== undefined) ? numbers : undefined;
}

/** The stems that begin with what is typed, in the order of the alphabet. */
function completionsOf({ sorted }: SearchIndex, word: string): string[] {
  if (word.length < SHORTEST_BEGINNING) return [];
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < word) low = middle + 1;
    else high = middle;
  }
  const found: string[] = [];
  for (let i = low; i < sorted.length && sorted[i]!.startsWith(word) && found.length < MOST_COMPLETIONS; i += 1)
    found.push(sorted[i]!);
  return found;
}
