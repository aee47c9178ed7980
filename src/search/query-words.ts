import { beginningWith } from './beginning-with.ts';
import { stem } from './english.ts';
import { countOf, type SearchIndex } from './search-index.ts';
import { splitJoined } from './split-name.ts';

// What a word of a query can be: several words joined, the beginning of a word, stems that entries have.

/** The largest number of words that complete the last one: with more of them, its first letters say too little. */
const MOST_COMPLETIONS = 40;
/** The shortest beginning of a word that is completed: one letter begins too many. */
const SHORTEST_BEGINNING = 2;

/** Returns the words that a word of a query consists of; the word itself if they are not known. */
export function splitQueryWord(index: SearchIndex, word: string): string[] {
  return splitJoined(word, (part) => countOf(index, part), index.lexicon.shortForms);
}

/** Returns the stems of words without stop words, with short forms spelled out, as the names of functions have them. */
export function spelled({ lexicon }: SearchIndex, parts: readonly string[]): string[] {
  return parts
    .filter((part) => !lexicon.stopWords.has(part))
    .map(stem)
    .flatMap((part) => lexicon.shortForms.get(part) ?? [part]);
}

/** Returns the numbers of stems; undefined if no entry has one of them. */
export function numbersOf({ stems }: SearchIndex, all: readonly string[]): number[] | undefined {
  const numbers = all.map((one) => stems.get(one));
  return numbers.every((one) => one !== undefined) ? numbers : undefined;
}

/** Returns the stems that begin with what is typed, in the order of the alphabet. */
export function completionsOf({ sorted }: SearchIndex, word: string): string[] {
  return word.length < SHORTEST_BEGINNING ? [] : beginningWith(sorted, word).slice(0, MOST_COMPLETIONS);
}
