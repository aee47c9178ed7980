import type { Vocabulary } from '../catalog/model/synonyms.ts';
import { stem } from './english.ts';
import { words } from './normalize.ts';

/** An alternative meaning of a term, as stems, and the weight of its matches, from 0 to 1. */
export interface Alternative {
  stems: readonly string[];
  weight: number;
}

/** A vocabulary in the form in which queries are read. All words in it are stems. */
export interface Lexicon {
  /** The alternatives of each term, by its stems joined by spaces. */
  alternatives: ReadonlyMap<string, readonly Alternative[]>;
  /** The stems of what each short form means. */
  shortForms: ReadonlyMap<string, readonly string[]>;
  /** Words that are ignored, not stemmed. */
  stopWords: ReadonlySet<string>;
  /** The number of words in the longest term. */
  longest: number;
}

/** How much a match counts, compared with the word itself, if the catalog has a synonym of it: a little less, to break ties. */
const SYNONYM_WEIGHT = 0.9;
/** The same for a narrower term, which is more of a guess. */
const MEANING_WEIGHT = 0.65;
/** The same for the words that a short form abbreviates: they mean the same. */
const SHORT_FORM_WEIGHT = 0.95;

/** Returns the stems of a string's words, without dropping any. */
export function stemsOf(text: string): string[] {
  return words(text).map(stem);
}

/** Makes the lexicon of a vocabulary. There are no stop words besides those of the vocabulary. */
export function lexiconOf({ synonyms, means, shortForms, stopWords }: Vocabulary): Lexicon {
  const alternatives = new Map<string, Alternative[]>();
  let longest = 1;
  const add = (from: string, to: string, weight: number): void => {
    const [key, stems] = [stemsOf(from), stemsOf(to)];
    if (key.length === 0 || stems.length === 0 || key.join(' ') === stems.join(' ')) return;
    longest = Math.max(longest, key.length);
    const known = alternatives.get(key.join(' ')) ?? [];
    alternatives.set(key.join(' '), [...known, { stems, weight }]);
  };
  for (const group of synonyms) {
    for (const from of group) for (const to of group) if (from !== to) add(from, to, SYNONYM_WEIGHT);
  }
  for (const [from, terms] of Object.entries(means)) for (const to of terms) add(from, to, MEANING_WEIGHT);
  for (const [from, to] of Object.entries(shortForms)) add(from, to, SHORT_FORM_WEIGHT);
  return {
    alternatives,
    shortForms: new Map(Object.entries(shortForms).map(([form, meaning]) => [stem(form), stemsOf(meaning)])),
    stopWords: new Set(stopWords),
    longest,
  };
}
