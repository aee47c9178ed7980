import type { LocalAddresses } from '../catalog/model/address.ts';
import type { Life, NameIndex } from './name-index.ts';
import { compact, segments, words } from './normalize.ts';

/** Something that can be found by its name, with the forms that ranking compares. */
export interface SearchEntry {
  kind: 'function' | 'variant' | 'guide' | 'category';
  /** What is shown and matched: the name of a function, a title, `add_item (In a list)`. */
  name: string;
  /** The address of its page: `/functions/list_items/`. */
  address: string;
  summary: string;
  /** The title of a function's or variant's category; empty for the others. */
  category: string;
  life: Life;
  /** The name in its compact form. */
  compact: string;
  /** The segments of the name. */
  segments: string[];
  /** The words of the summary, each after a space, so that `' word'` matches the start of a word. */
  words: string;
}

/** Returns the entries of a name index: functions, then variants, guides and categories, each in the order of the index. */
export function openIndex(
  { categories, functions, variants, guides }: NameIndex,
  addresses: LocalAddresses,
): SearchEntry[] {
  const titleOf = (category: number): string => categories[category]?.[1] ?? '';
  return [
    ...functions.map(([name, summary, category, life = 0]) =>
      entry({
        kind: 'function',
        name,
        address: addresses.function(name),
        summary,
        category: titleOf(category),
        life,
      }),
    ),
    ...variants.flatMap(([number, slug, title, summary]) => {
      const owner = functions[number];
      if (!owner) return [];
      const [name, , category, life = 0] = owner;
      const address = addresses.variant(name, slug);
      return entry({ kind: 'variant', name: title, address, summary, category: titleOf(category), life });
    }),
    ...guides.map(([slug, name, summary]) =>
      entry({ kind: 'guide', name, address: addresses.guide(slug), summary, category: '', life: 0 }),
    ),
    ...categories.map(([slug, name, summary]) =>
      entry({ kind: 'category', name, address: addresses.category(slug), summary, category: '', life: 0 }),
    ),
  ];
}

const entry = (shown: Omit<SearchEntry, 'compact' | 'segments' | 'words'>): SearchEntry => ({
  ...shown,
  compact: compact(shown.name),
  segments: segments(shown.name),
  words: ` ${words(shown.summary).join(' ')}`,
});
