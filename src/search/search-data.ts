import type { Vocabulary } from '../catalog/model/synonyms.ts';
import type { IntentVerbs } from './intent-verbs.ts';

/** The state of a function: 0 is current, 1 deprecated, 2 removed. */
export type Life = 0 | 1 | 2;

/**
 * What the browser loads to find names and words, as JSON. Lists of functions are columns: strings with a line for each
 * function, or with an encoded number for each (see codec.ts). Columns of one kind compress better than rows of many.
 */
export interface SearchData {
  /** The stems of keywords and names, frequent ones first, separated by spaces. */
  stems: string;
  /** The names of functions, a line each. */
  names: string;
  /** Their summaries, a line each. */
  summaries: string;
  /**
   * Their phrases, a line each. Phrases are separated by spaces, and each is the encoded indexes of its stems: first the words of
   * the name, then the keywords.
   */
  phrases: string;
  /** The indexes of their categories and groups (0 for none), and how much they are linked to (0 to 9): encoded numbers. */
  categoryOf: string;
  groupOf: string;
  links: string;
  /** Their {@link Life} and the index of their effect in `effects`, as digits. */
  lives: string;
  effectOf: string;
  effects: readonly string[];
  /** The slugs of groups, from 1. */
  groups: readonly string[];
  /** Index of a function, former name. */
  formerNames: readonly (readonly [number, string])[];
  /** Index of the function, slug, title, description. */
  variants: readonly (readonly [number, string, string, string])[];
  /** Slug, title, summary. */
  categories: readonly (readonly [string, string, string])[];
  /** Index of the category, slug, title, other names of a section of its page. */
  sections: readonly (readonly [number, string, string, ...string[]])[];
  /** Slug, title, summary, and the anchor and title of each heading. */
  guides: readonly (readonly [string, string, string, readonly (readonly [string, string])[]])[];
  /** Common tasks: title, index of a function. */
  tasks: readonly (readonly [string, number])[];
  /** The names of the API: a pasted title or address with no other words means the first guide. */
  apiNames: readonly string[];
  vocabulary: Vocabulary;
  verbs: IntentVerbs;
}
