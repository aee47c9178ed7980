import type { z } from 'zod';
import { jsonSchemaOf } from '../spec/json-schema.ts';
import { functionSchema } from '../spec/schema.ts';
import type { Strings } from '../strings/strings.ts';
import { catalogSchema } from './catalog-schema.ts';
import type { CatalogExport } from './export.ts';

/** The JSON Schema of catalog.json, whose definition `Function` describes functions/<name>.json. */
export const catalogSchemaExport = schemaExport('catalog', catalogSchema, ({ lists }) => lists.catalogSchemaFile);

/** The JSON Schema of a spec's front matter, for editors and for programs that write specs. */
export const functionSchemaExport = schemaExport('function', functionSchema, ({ lists }) => lists.functionSchemaFile);

function schemaExport(name: string, schema: z.ZodType, description: (strings: Strings) => string): CatalogExport {
  const path = `schema/${name}.json`;
  return {
    id: `${name}-schema`,
    per: 'catalog',
    path,
    title: path,
    description,
    mediaType: 'application/schema+json',
    listed: true,
    make: () => `${JSON.stringify(jsonSchemaOf(schema), null, 2)}\n`,
  };
}
