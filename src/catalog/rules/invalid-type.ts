import { below } from '../../spec/field.ts';
import { BASIC_TYPES, parseType } from '../../spec/type.ts';
import { own } from '../../text/own.ts';
import { closestMatch } from '../../text/suggest.ts';
import { keys } from './engine/example.ts';
import type { Rule } from './engine/rule.ts';

/** The names of the types in other languages. */
const FOREIGN: Readonly<Record<string, string>> = {
  array: 'string[]',
  bool: 'boolean',
  date: 'string',
  datetime: 'string',
  dict: '{string}',
  double: 'number',
  enum: 'string',
  float: 'number',
  hash: '{string}',
  int: 'integer',
  list: 'string[]',
  long: 'integer',
  map: '{string}',
  str: 'string',
  text: 'string',
  timestamp: 'integer',
};

/** Returns the type that an author presumably means by a word from another language, or by a misspelled one. */
export function likelyType(word: string): string | undefined {
  return (
    own(FOREIGN, word.toLowerCase()) ?? closestMatch(word.toLowerCase(), BASIC_TYPES) ?? basicType(word.toLowerCase())
  );
}

function basicType(word: string): string | undefined {
  return BASIC_TYPES.find((type) => type === word);
}

export const invalidType: Rule = {
  id: 'invalid-type',
  severity: 'error',
  summary: 'A type must be well-formed.',
  details:
    'Types are `string`, `integer`, `number`, `boolean`, `object`, `null`, `any`, the name of a record, `T[]` (a list), `{T}` (a map), `A|B` (one of several) and `(A|B)[]`.',
  fixed: true,
  good: keys("returns:\n  - { name: ids, type: 'string[]', description: The ships., example: [s1] }"),
  bad: keys("returns:\n  - { name: ids, type: 'string[', description: The ships., example: [s1] }"),
  checkField({ field, label, type }, _, report) {
    if (type || field.type === '') return;
    report({
      ...below(field.origin, 'type'),
      message: `${label}: \`${field.type.slice(0, 60)}\` is not a valid type`,
      expected: 'a type like `string`, `object[]`, `{string}` or `string|null`',
      suggestion: [`${field.type}]`, `${field.type}}`].find(parseType) ?? likelyType(field.type),
    });
  },
};
