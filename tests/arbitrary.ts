// Values for property tests: samples of every shape, and strings that a careless writer or reader would change.

import type { Sample } from '../src/sample/value.ts';
import type { Data } from '../src/spec/data.ts';
import fc from './property.ts';

/** Pieces of text that mean something to HTML, XML, JSON, YAML, URLs, Markdown or a shell. */
const PIECES = [
  ...[
    '<b>',
    '</r>',
    ']]>',
    '&amp;',
    '&',
    '"',
    "'",
    '\\',
    '{}',
    '[]',
    '%41',
    '%',
    '#',
    '?',
    '=',
    '+',
    ';',
    '@',
    '/',
    '..',
  ],
  ...[
    '$x',
    '$(id)',
    '`id`',
    '!',
    '*',
    '~',
    '|',
    '>',
    '(',
    '\n',
    '\t',
    ' ',
    '-',
    '--',
    ': ',
    ' #',
    '0',
    'null',
    'a',
    'ä€😀',
  ],
];
/** Keys that are names in XML, and names that a JavaScript object has already. */
const KEYS = ['a', 'b_c', 'd-e', 'f.g', 'anon', 'Zz9', '_', '__proto__', 'constructor', 'toString'];
/** Keys that are not names in XML. */
const ODD_KEYS = ['9', '', 'a b', '<x>', 'ä', 'x:y', '*', 'a"b', 'a\\b', '\n', '-a', '.a'];

/** A string of pieces with a meaning, or of any characters, lone surrogates and control characters included. */
export const anyText = fc.oneof(
  fc.string({ unit: fc.constantFrom(...PIECES), maxLength: 5 }),
  fc.string({ unit: 'binary', maxLength: 8 }),
);

/** A string without control characters other than line feed and tab, and without lone surrogates. */
export const cleanText = fc.oneof(
  fc.string({ unit: fc.constantFrom(...PIECES), maxLength: 5 }),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
);

/** Without backslashes: JSON.parse of V8 13.6 reads the key `\n` as `\` once it has read an object with the key `\`. */
const keyText = anyText.filter((text) => !text.includes('\\'));
const key = (odd: boolean) =>
  odd ? fc.oneof(fc.constantFrom(...KEYS, ...ODD_KEYS), keyText) : fc.constantFrom(...KEYS);

const scalar = (text: fc.Arbitrary<string>) =>
  fc.oneof(text, fc.integer(), fc.constantFrom(0.5, 1e21, -0.001), fc.boolean(), fc.constant(null));

/** A sample of any shape; `odd` adds keys that are not names in XML. */
export function anySample({ odd = true, text = anyText }: { odd?: boolean; text?: fc.Arbitrary<string> } = {}) {
  return fc.letrec<{ sample: Sample }>((tie) => ({
    sample: fc.oneof(
      { maxDepth: 3, depthSize: 'small' },
      scalar(text).map((value): Sample => ({ kind: 'scalar', value })),
      fc.array(tie('sample'), { maxLength: 3 }).map((items): Sample => ({ kind: 'list', items })),
      fc
        .uniqueArray(fc.tuple(key(odd), tie('sample')), { maxLength: 3, selector: ([name]) => name })
        .map(
          (members): Sample => ({ kind: 'object', members: members.map(([name, value]) => ({ key: name, value })) }),
        ),
    ),
  })).sample;
}

/** A value as a spec may hold it: scalars, lists and maps. */
export const anyData: fc.Arbitrary<Data> = fc.letrec<{ data: Data }>((tie) => ({
  data: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    scalar(anyText),
    fc.array(tie('data'), { maxLength: 3 }),
    fc.array(fc.tuple(key(true), tie('data')), { maxLength: 3 }).map((pairs): Data => new Map(pairs)),
  ),
})).data;
