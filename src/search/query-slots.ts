import { stem } from './english.ts';
import { completionsOf, numbersOf, spelled, splitQueryWord } from './query-words.ts';
import type { SearchIndex } from './search-index.ts';
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

/** Puts the words of a query into slots: terms of several words first, the longest ones; then single words without stop words. */
export function slotsOf(index: SearchIndex, all: readonly string[]): Slot[] {
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
