import { z } from 'zod';
import { catalogSchema } from './catalog-schema.ts';
import type { CatalogExport } from './export.ts';

/** The JSON Schema of catalog.json, whose definition `Function` describes functions/<name>.json. */
export const catalogSchemaExport: CatalogExport = {
  id: 'catalog-schema',
  per: 'catalog',
  path: 'schema/catalog.json',
  title: 'schema/catalog.json',
  mediaType: 'application/schema+json',
  listed: false,
  // The schema of the input leaves room for keys that are added later.
  make: () => `${JSON.stringify(z.toJSONSchema(catalogSchema, { io: 'input' }), null, 2)}\n`,
};
