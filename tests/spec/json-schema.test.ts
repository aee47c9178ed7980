// The JSON Schemas that editors use.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { jsonSchemaOf } from '../../src/spec/json-schema.ts';
import { functionSchema, recordSchema } from '../../src/spec/schema.ts';

test('a map is an object with values', () => {
  const schema = z.strictObject({ values: z.map(z.string(), z.string().nullable()).optional().describe('V.') });
  assert.deepEqual((jsonSchemaOf(schema) as { properties: object }).properties, {
    values: {
      type: 'object',
      additionalProperties: { type: ['string', 'null'] },
      description: 'V.',
    },
  });
});

test('a schema that contains itself refers to itself', () => {
  const { $defs } = jsonSchemaOf(recordSchema) as { $defs: Record<string, { properties: { fields: object } }> };
  const [name] = Object.keys($defs);
  assert.deepEqual(Object.values($defs)[0]!.properties.fields, {
    description: 'The fields inside an object. With a record, they change its fields or add to them.',
    minItems: 1,
    type: 'array',
    items: { $ref: `#/$defs/${name}` },
  });
});

test('every key of a spec has a description, which editors show', () => {
  const missing: string[] = [];
  const walk = (value: unknown, path: string): void => {
    if (typeof value !== 'object' || value === null) return;
    const { properties = {} } = value as { properties?: Record<string, { description?: string }> };
    for (const [key, property] of Object.entries(properties)) {
      if (!property.description) missing.push(`${path}.${key}`);
    }
    for (const [key, inner] of Object.entries(value)) walk(inner, `${path}.${key}`);
  };
  walk(jsonSchemaOf(functionSchema), '');
  assert.deepEqual(missing, []);
});
