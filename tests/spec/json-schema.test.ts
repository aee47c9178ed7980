// JSON Schema made from the schemas of the content.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { configSchema } from '../../src/catalog/model/config.ts';
import { jsonSchemaOf } from '../../src/spec/json-schema.ts';
import { functionSchema } from '../../src/spec/schema.ts';

interface JsonSchema {
  type?: string;
  description?: string;
  properties?: Record<string, JsonSchema>;
  items?: JsonSchema;
  $ref?: string;
  $defs?: Record<string, JsonSchema>;
}

test('the front matter of a function, with fields at any depth', () => {
  const { properties = {}, $defs = {} } = jsonSchemaOf(functionSchema) as JsonSchema;
  assert.deepEqual(Object.keys(properties), Object.keys(functionSchema.shape));
  const reference = properties.parameters!.items!.$ref!;
  const field = $defs[reference.replace('#/$defs/', '')]!;
  assert.equal(field.properties!.fields!.items!.$ref, reference);
});

test('a map is an object, data is anything', () => {
  const { properties } = jsonSchemaOf(z.object({ map: z.instanceof(Map), data: z.custom() })) as JsonSchema;
  assert.deepEqual(properties, { map: { type: 'object' }, data: {} });
});

test('every key of catalog.yaml has a description', () => {
  const missing: string[] = [];
  const visit = ({ properties = {}, items }: JsonSchema, path: string): void => {
    if (items) visit(items, path);
    for (const [key, inner] of Object.entries(properties)) {
      if (!inner.description) missing.push(`${path}${key}`);
      // src/strings/en/words.ts describes the words.
      if (key !== 'words') visit(inner, `${path}${key}.`);
    }
  };
  visit(jsonSchemaOf(configSchema) as JsonSchema, '');
  assert.deepEqual(missing, []);
});
