import type { Life, NameIndex } from './name-index.ts';
import { plain, segments, words } from './normalize.ts';

/** One thing that can be found by its name, with what ranking compares made ready. */
export interface SearchEntry {
  kind: 'function' | 'variant' | 'guide' | 'category';
  /** What is shown, matched and marked: a function's name, a title, `add_item (In a list)`. */
  name: string;
  /** Its page, below the site's base: `functions/list_items/`. */
  path: string;
  summary: string;
  /** The title of a function's or variant's category; empty for the others. */
  category: string;
  life: Life;
  /** The name as `plain` and `segments` give it. */
  plain: string;
  segments: string[];
  /** The words of the summary, each after one space: `' words'` is found where a word begins so. */
  words: string;
}

/** The entries of a name index: functions first, then variants, guides and categories, each in their order. */
export function openIndex({ categories, functions, variants, guides }: NameIndex): SearchEntry[] {
  const titleOf = (category: number): string => categories[category]?.[1] ?? '';
  return [
    ...functions.map(([name, summary, category, life = 0]) =>
      entry({ kind: 'function', name, path: `functions/${name}/`, summary, category: titleOf(category), life }),
    ),
    ...variants.flatMap(([number, slug, title, summary]) => {
      const its = functions[number];
      if (!its) return [];
      const [name, , category, life = 0] = its;
      const path = `functions/${name}/${slug}/`;
      return entry({ kind: 'variant', name: title, path, summary, category: titleOf(category), life });
    }),
    ...guides.map(([slug, name, summary]) =>
      entry({ kind: 'guide', name, path: `guides/${slug}/`, summary, category: '', life: 0 }),
    ),
    ...categories.map(([slug, name, summary]) =>
      entry({ kind: 'category', name, path: `categories/${slug}/`, summary, category: '', life: 0 }),
    ),
  ];
}

const entry = (shown: Omit<SearchEntry, 'plain' | 'segments' | 'words'>): SearchEntry => ({
  ...shown,
  plain: plain(shown.name),
  segments: segments(shown.name),
  words: ` ${words(shown.summary).join(' ')}`,
});
