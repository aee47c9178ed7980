import { compact, segments, words } from './normalize.ts';

/** A query in the forms that ranking compares. */
export interface Query {
  typed: string;
  compact: string;
  /** Its words; a single word is split into segments: `createUserSession` has three. */
  segments: string[];
  words: string[];
}

/** Reads a query. One without a letter or digit has only `typed`. */
export function readQuery(text: string): Query {
  const typed = text.trim();
  const typedWords = words(typed);
  return {
    typed,
    compact: compact(typed),
    segments: typedWords.length === 1 ? segments(typed) : typedWords,
    words: typedWords,
  };
}
