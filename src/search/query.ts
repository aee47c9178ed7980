import { stem } from './english.ts';
import { type Intent, intentOf } from './intent.ts';
import { compact, segments, words, wordsAsTyped } from './normalize.ts';
import { type Slot, slotsOf } from './query-slots.ts';
import { completionsOf, numbersOf, spelled, splitQueryWord } from './query-words.ts';
import { countOf, type SearchIndex } from './search-index.ts';
import { correctionsOf } from './typos.ts';

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
 * consists of joined words or has several corrections stays, and its slot has them as options.
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

/** The stems of the words of a query as a name would have them; undefined if an entry cannot have all of them. */
function nameStemsOf(index: SearchIndex, all: readonly string[]): number[] | undefined {
  const parts = all.flatMap((word) => splitQueryWord(index, word));
  const numbers = numbersOf(index, spelled(index, parts));
  return numbers?.length ? numbers : undefined;
}
