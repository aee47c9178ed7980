import type { Catalog } from '../catalog/model/catalog.ts';
import type { CatalogEntry } from './catalog-schema.ts';
import type { CatalogExport } from './export.ts';
import { functionEntry } from './function-json.ts';

/** The whole catalog as JSON. */
export const catalogJsonExport: CatalogExport = {
  id: 'catalog-json',
  per: 'catalog',
  path: 'catalog.json',
  title: 'catalog.json',
  description: ({ lists }) => lists.catalogFile,
  mediaType: 'application/json',
  listed: true,
  inFooter: true,
  make: (catalog) => `${JSON.stringify(catalogEntry(catalog))}\n`,
};

function catalogEntry(catalog: Catalog): CatalogEntry {
  const { config, categories, functions } = catalog;
  return {
    api: { name: config.title, version: config.version },
    categories: categories.map(({ slug, title, functions: members }) => ({
      slug,
      title,
      functions: members.map(({ name }) => name),
    })),
    functions: functions.map((spec) => functionEntry(spec, catalog)),
  };
}
