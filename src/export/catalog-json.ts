import type { Catalog } from '../catalog/model/catalog.ts';
import type { CatalogEntry } from './catalog-schema.ts';
import type { CatalogExport } from './export.ts';
import { functionEntry } from './function-json.ts';
import { jsonWithList } from './pieces.ts';

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
  make: catalogJson,
};

/** The text of a `CatalogEntry`. */
function* catalogJson(catalog: Catalog): Generator<string> {
  const { config, categories, functions } = catalog;
  const head: Omit<CatalogEntry, 'functions'> = {
    api: { name: config.title, version: config.version },
    categories: categories.map(({ slug, title, functions: members }) => ({
      slug,
      title,
      functions: members.map(({ name }) => name),
    })),
  };
  yield* jsonWithList(head, 'functions', functions, (spec): CatalogEntry['functions'][number] =>
    functionEntry(spec, catalog),
  );
}
