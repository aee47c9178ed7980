import type { z } from 'zod';
import { categoriesSchema } from '../catalog/model/categories.ts';
import { configSchema } from '../catalog/model/config.ts';
import { guideSchema } from '../catalog/model/guide.ts';
import { redirectsSchema } from '../catalog/model/redirect-source.ts';
import { synonymsSchema } from '../catalog/model/synonyms.ts';
import { rulesMarkdown } from '../catalog/rules/engine/rules-markdown.ts';
import { jsonSchemaOf } from '../spec/json-schema.ts';
import { functionSchema, recordSchema } from '../spec/schema.ts';

/** The schemas of the files that authors write, by the names of their JSON Schemas in docs/schema. */
const SCHEMAS: Readonly<Record<string, z.ZodType>> = {
  function: functionSchema,
  record: recordSchema,
  guide: guideSchema,
  catalog: configSchema,
  categories: categoriesSchema,
  synonyms: synonymsSchema,
  redirects: redirectsSchema,
};

/** Returns the files that are generated from the code, as their paths in the project with their texts. */
export function generatedDocs(): Map<string, string> {
  const schemas = Object.entries(SCHEMAS).map(([name, schema]): [string, string] => [
    `docs/schema/${name}.json`,
    `${JSON.stringify(jsonSchemaOf(schema), null, 2)}\n`,
  ]);
  return new Map([['docs/rules.md', rulesMarkdown()], ...schemas]);
}
