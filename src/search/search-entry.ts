import type { Life } from './search-data.ts';

/** Something that can be found by its name and words. */
export interface SearchEntry {
  kind: 'function' | 'variant' | 'guide' | 'heading' | 'category' | 'section';
  /** What is shown and matched: the name of a function, a title, `add_item (In a list)`. */
  name: string;
  /** The address of its page or its part of a page: `/functions/list_items/`. */
  address: string;
  summary: string;
  /** The title of what it is a part of: a function's category, a heading's guide, a section's category. */
  parent: string;
  life: Life;
  /** The effect of a function: `read`, `change`; empty for the others. */
  effect: string;
  /** How many others link to it, from 0 to 1, on a logarithmic scale. */
  links: number;
  /** The name and the former names in their compact form. */
  compacts: readonly string[];
  /** The letters of each of these as bits, from `lettersOf` in typos.ts. Comparing bits rules out most names in no time. */
  letters: readonly number[];
  /** The segments of the name. */
  segments: readonly string[];
  /** The stems of the name's words, as numbers. */
  nameStems: readonly number[];
  /**
   * Other names that count like the name, as numbers of stems: former names of a function, the names of the API for the first guide,
   * the groups of a section.
   */
  aliases: readonly (readonly number[])[];
  /**
   * Returns all its phrases as numbers of stems: the name, the summary, the keywords, the other names. It decodes them each time: few
   * entries are compared phrase by phrase, and the decoded phrases of all would fill memory.
   */
  phrases(): readonly (readonly number[])[];
}
