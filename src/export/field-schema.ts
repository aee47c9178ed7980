import { toPlain } from '../spec/data.ts';
import type { Field } from '../spec/field.ts';
import { parseType, type Type } from '../spec/type.ts';
import type { WireBooleans } from '../spec/wire-booleans.ts';
import { escapeRegExp } from '../text/escape.ts';

/** A JSON Schema (draft 2020-12). */
export type JsonSchema = Record<string, unknown>;

/** Returns the JSON Schema of an object with fields. `required` lists the names that it must have. */
export function objectSchema(
  fields: readonly Field[],
  wire: WireBooleans,
  required: readonly string[] = [],
): JsonSchema {
  const named = fields.filter(({ pattern }) => !pattern);
  const patterns = fields.filter(({ pattern }) => pattern);
  const schemasOf = (some: readonly Field[], key: (field: Field) => string) =>
    some.length === 0 ? undefined : Object.fromEntries(some.map((field) => [key(field), fieldSchema(field, wire)]));
  return {
    type: 'object',
    properties: schemasOf(named, ({ name }) => name),
    patternProperties: schemasOf(patterns, ({ name }) => patternOf(name)),
    required: required.length > 0 ? required : undefined,
  };
}

/** A name pattern as a regular expression: `*` matches any text, and a name without `*` matches every name. */
function patternOf(name: string): string {
  if (!name.includes('*')) return '.';
  const parts = name.split('*').map(escapeRegExp);
  return `^${parts.join('.*')}$`;
}

/** Returns the JSON Schema of a field's value, with its description, examples, default and possible values. */
export function fieldSchema(field: Field, wire: WireBooleans): JsonSchema {
  const type = parseType(field.type);
  return {
    ...(type && typeSchema(type, field, wire)),
    description: textOf(field),
    default: field.default === undefined ? undefined : toPlain(field.default),
    examples: examplesOf(field),
    format: field.secret ? 'password' : field.format,
    deprecated: field.deprecated ? true : undefined,
    'x-since': field.since,
    'x-when': field.when,
    'x-required-when': field.requiredWhen,
  };
}

/** The examples of a field's value; those of a name pattern have the names as their keys. Undefined if there are none. */
function examplesOf({ pattern, examples }: Field): unknown[] | undefined {
  const values = pattern ? examples.flatMap((one) => (one instanceof Map ? [...one.values()] : [one])) : examples;
  return values.length > 0 ? values.map(toPlain) : undefined;
}

/** The description of a field, and its values with their meanings, in Markdown. */
function textOf({ description, values = [], otherValues }: Field): string | undefined {
  const lines = values
    .filter(({ meaning }) => meaning !== '')
    .map(({ value, meaning }) => `- \`${value}\`: ${meaning}`);
  if (otherValues !== undefined) lines.push(`- ${otherValues}`);
  const text = [description, lines.join('\n')].filter(Boolean).join('\n\n');
  return text === '' ? undefined : text;
}

function typeSchema(type: Type, field: Field, wire: WireBooleans): JsonSchema {
  switch (type.kind) {
    case 'list':
      return { type: 'array', items: typeSchema(type.of, field, wire) };
    case 'map':
      return { type: 'object', additionalProperties: typeSchema(type.of, field, wire) };
    case 'union':
      return { anyOf: type.of.map((one) => typeSchema(one, field, wire)) };
    case 'object':
    case 'record':
      return field.fields ? objectSchema(field.fields, wire) : { type: 'object' };
    case 'boolean':
      // An API can write numbers for true and false.
      return typeof wire.true === 'boolean' ? { type: 'boolean' } : { type: 'integer', enum: [wire.false, wire.true] };
    case 'any':
      return {};
    default:
      return { type: type.kind, enum: enumOf(type.kind, field) };
  }
}

/** The possible values of a scalar; undefined if others are possible. */
function enumOf(kind: string, { values = [], otherValues }: Field): unknown[] | undefined {
  if (otherValues !== undefined || values.length === 0 || kind === 'null') return undefined;
  if (kind === 'string') return values.map(({ value }) => value);
  const numbers = values.map(({ value }) => Number(value));
  return numbers.every(Number.isFinite) ? numbers : undefined;
}
