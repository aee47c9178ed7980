import { plain, segments, words } from './normalize.ts';

/** What was asked, in every form that ranking compares. */
export interface Query {
  typed: string;
  plain: string;
  /** Its words; those of a single word are its parts: `createUserSession` is three. */
  parts: string[];
  words: string[];
}

/** Reads what was typed; of a query without a letter or digit nothing but `typed` is left. */
export function readQuery(text: string): Query {
  const typed = text.trim();
  const found = words(typed);
  return { typed, plain: plain(typed), parts: found.length === 1 ? segments(typed) : found, words: found };
}
