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
  /** The letters of each of these, as bits. */
  letters: readonly number[];
  /** The segments of the name. */
  segments: readonly string[];
  /** The stems of the name's words, as numbers. */
  nameStems: readonly number[];
  /** Other names with the same rights, as numbers of stems. */
  aliases: readonly (readonly number[])[];
  /** Returns all its phrases as numbers of stems: the name, the summary, the keywords. */
  phrases(): readonly (readonly number[])[];
}
