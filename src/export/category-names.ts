import type { Category } from '../catalog/model/catalog.ts';
import type { Effect } from '../spec/schema.ts';
import type { CategoryExport } from './export.ts';

/**
 * A row of the sidebar below a category: a function's name, its effect and whether it is removed; for a use case also the slug
 * and title.
 */
export type CategoryRow = [name: string, effect: Effect, removed: 0 | 1, slug?: string, title?: string];

/** The rows that the sidebar loads when a reader opens another category. */
export const categoryNamesExport: CategoryExport = {
  id: 'category-names',
  per: 'category',
  path: 'categories/{name}/names.json',
  title: 'names.json',
  mediaType: 'application/json',
  listed: false,
  make: (category) => JSON.stringify(rowsOf(category)),
};

function rowsOf({ functions }: Category): CategoryRow[] {
  return functions.flatMap(({ name, effect, removed, variants = [] }): CategoryRow[] => {
    const row = [name, effect, removed ? 1 : 0] as const;
    return [[...row], ...variants.map(({ slug, title }): CategoryRow => [...row, slug, title])];
  });
}
