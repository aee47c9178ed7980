import { z } from 'zod';

// What diagnostics say after "expected" about values that a schema rejects.

/** Maps zod's names of types to those that authors know. */
export const KINDS: Readonly<Record<string, string>> = {
  string: 'a string',
  array: 'a list',
  object: 'a mapping',
  map: 'a mapping',
  Map: 'a mapping',
  record: 'a mapping',
  boolean: 'true or false',
  int: 'an integer',
  number: 'a number',
};

/** Returns what a schema expects, as a noun phrase, or the keys it knows; undefined if the schema says it itself. */
export function expectedBy(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.code === 'unrecognized_keys') return Object.keys((issue.inst as z.ZodObject).shape).join(' ');
  if (issue.code === 'invalid_type') return mappingLike(issue.inst) ?? KINDS[issue.expected] ?? issue.expected;
  if (issue.code === 'invalid_value') return oneOf(issue.values.map(String));
  if (issue.code === 'too_small' && issue.origin === 'string') return `at least one character ${OR_NO_KEY}`;
  if (issue.code === 'too_small' && issue.origin === 'array' && issue.minimum === 1)
    return `at least one entry ${OR_NO_KEY}`;
  if (issue.inst instanceof z.ZodTuple) return `exactly ${issue.inst.def.items.length}`;
  if (issue.code === 'too_small') return `at least ${issue.minimum}`;
  if (issue.code === 'too_big') return `at most ${issue.maximum}`;
  if (issue.code === 'invalid_union')
    return [...new Set((issue.errors as z.core.$ZodIssue[][]).flat().map(({ message }) => message))].join(', or ');
  if (issue.code === 'invalid_format') return FORMATS[issue.format];
  return undefined;
}

const OR_NO_KEY = '(leave out the key if it is optional)';

/** What strings of zod's formats look like. */
const FORMATS: Readonly<Record<string, string>> = {
  url: 'a URL like https://docs.example.com/',
  date: 'a date like 2026-05-01',
};

/** Describes a mapping, or a list of mappings, by the first of its keys; undefined for any other schema. */
function mappingLike(schema: unknown): string | undefined {
  const [first] = Object.keys(schema instanceof z.ZodObject ? schema.shape : {});
  if (first !== undefined) return `a mapping with keys such as \`${first}\``;
  if (!(schema instanceof z.ZodArray) || !(schema.element instanceof z.ZodObject)) return undefined;
  const none = schema.safeParse([]).success ? ', or `[]` if there are none' : '';
  return `a list, in which each entry begins with \`- ${Object.keys(schema.element.shape)[0]}:\`${none}`;
}

/** Returns words as alternatives: `one of a, b`; a single word alone. */
export function oneOf(words: readonly string[]): string {
  return words.length > 1 ? `one of ${words.join(', ')}` : words[0]!;
}
