// The JSON Schemas that editors use.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { jsonSchemaOf } from '../../src/spec/json-schema.ts';
import { recordSchema } from '../../src/spec/schema.ts';

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
