import type { Category } from '../catalog/model/catalog.ts';
import type { CategoryExport } from './export.ts';

/** A row of the sidebar below a category: a function's name, or its name with the slug and title of a use case. */
export type CategoryRow = [name: string] | [name: string, slug: string, title: string];

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
  return functions.flatMap(({ name, variants = [] }): CategoryRow[] => [
    [name],
    ...variants.map(({ slug, title }): CategoryRow => [name, slug, title]),
  ]);
}
