import { z } from 'zod';

/**
 * Returns the JSON Schema (draft 2020-12) of the documents that a schema accepts, with the descriptions of its keys. Maps are
 * objects; what JSON Schema cannot express accepts anything.
 */
export function jsonSchemaOf(schema: z.ZodType): object {
  return z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      if (!(zodSchema instanceof z.ZodMap)) return;
      const { $schema, ...values } = jsonSchemaOf(zodSchema.valueType as z.ZodType) as { $schema?: string };
      Object.assign(jsonSchema, { type: 'object', additionalProperties: values });
    },
  });
}
