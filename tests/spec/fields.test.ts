// Problems of single parameters and fields, and between those of one list.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findingsOf, spec } from '../content.ts';

/** What is found in parameters written on a line each, the first on line 7. */
const found = (...parameters: string[]): string[] =>
  findingsOf(spec(['parameters:', ...parameters.map((one) => `  - {${one}}`)].join('\n')));

const A = 'name: a, description: A.';

function check(rows: [keys: string, ...findings: string[]][]): void {
  for (const [keys, ...findings] of rows) assert.deepEqual(found(`${A}, ${keys}`), findings, keys);
}

test('reports types that do not exist', () => {
  const words = '`string`, `integer`, `number`, `boolean`, `object`, `any`, `T[]`, `{T}`';
  const likes = 'expected a type like `string`, `object[]`, `{string}` or `string|null`';
  check([
    ['example: x', '7:5 error `a`: no type; expected `type: string` or another type'],
    ['type: strin', '7:38 error `a`: `strin` is neither a type nor a record; did you mean `string`?'],
    [
      'type: crate',
      `7:38 error \`a\`: \`crate\` is neither a type nor a record; expected ${words}, or the name of a file in records/`,
    ],
    ["type: 'string['", `7:38 error \`a\`: \`string[\` is not a valid type; ${likes}; did you mean \`string[]\`?`],
    ["type: '{string'", `7:38 error \`a\`: \`{string\` is not a valid type; ${likes}; did you mean \`{string}\`?`],
    [
      'type: constructor',
      `7:38 error \`a\`: \`constructor\` is neither a type nor a record; expected ${words}, or the name of a file in records/`,
    ],
    ...['a|', '[]', 'a b', '__proto__'].map((type): [string, string] => [
      `type: '${type}'`,
      `7:38 error \`a\`: \`${type}\` is not a valid type; ${likes}`,
    ]),
    [
      'type: string, fields: [{name: b, type: string, description: B., example: x}]',
      '7:54 error `a`: the type `string` cannot have `fields`; expected a type that contains `object`',
    ],
    [
      "type: '{string}', example: {x: y}",
      '7:38 warning `a`: a map without `key`; expected a description of its keys and an example',
    ],
  ]);
});

test('reports examples that are not of their type', () => {
  check([
    ['type: string, example: 017', '7:55 error `a`: the example is the number 17; expected a string, in quotes'],
    ['type: string, examples: [x, 1]', '7:60 error `a`: the example is the number 1; expected a string, in quotes'],
    ['type: string, example: ', '7:55 error `a`: the example is null; expected a string'],
    ['type: string, example: [x]', '7:55 error `a`: the example is a list; expected a string'],
    ['type: integer, example: x', '7:56 error `a`: the example is the string `x`; expected an integer'],
    ['type: integer, example: 1.5', '7:56 error `a`: the example is `1.5`; expected an integer'],
    ['type: number, example: .nan', '7:55 error `a`: the example is `NaN`; expected a number'],
    [
      'type: integer, example: 12345678901234567890',
      '7:56 error `a`: the example is a number too large to keep its digits; expected a string, in quotes',
    ],
    ['type: boolean, example: yes', '7:56 error `a`: the example is the string `yes`; expected true, false, 1 or 0'],
    ['type: boolean, example: 2', '7:56 error `a`: the example is `2`; expected true, false, 1 or 0'],
    ['type: object, example: x', '7:55 error `a`: the example is the string `x`; expected a mapping'],
    [
      "type: 'string[]', example: x",
      '7:59 error `a`: the example is the string `x`; expected a list, each entry a string',
    ],
    [
      "type: 'integer[]', example: [1, x]",
      '7:60 error `a`: the example contains an entry that is the string `x`; expected an integer',
    ],
    [
      "type: '{integer}', key: {example: k}, example: {k: x}",
      '7:79 error `a`: the example contains a value that is the string `x`; expected an integer',
    ],
    [
      "type: 'string|integer[]', example: {}",
      '7:67 error `a`: the example is a mapping; expected a string or a list, each entry an integer',
    ],
    ["type: 'string|null', example: null"],
    ['type: any, example: [1, {a: b}]'],
    ['type: number, example: 1e300'],
    ['type: integer, default: few, example: 1', '7:56 error `a`: the default is the string `few`; expected an integer'],
    [
      'type: string, pattern: true, example: x',
      '7:70 error `a`: the example has no name; expected a mapping with a real name as its key',
    ],
    [
      'type: string, pattern: true, example: {k: 1}',
      '7:70 error `a`: the example is the number 1; expected a string, in quotes',
    ],
  ]);
});

test('reports examples and defaults that do not have the format of their field', () => {
  const time = "expected a Unix time in seconds: '1772443800'";
  check([
    [
      'type: string, format: unix-time, example: tomorrow',
      `7:74 error \`a\`: the example is the string \`tomorrow\`; ${time}`,
    ],
    [
      'type: string, format: unix-time, examples: ["17", 2026-05-01]',
      `7:82 error \`a\`: the example is the string \`2026-05-01\`; ${time}`,
    ],
    [
      "type: 'string[]', format: unix-time, example: ['17', now]",
      `7:78 error \`a\`: the example is the string \`now\`; ${time}`,
    ],
    [
      'type: string, format: unix-time, default: never, example: "0"',
      `7:74 error \`a\`: the default is the string \`never\`; ${time}`,
    ],
    [
      "type: string, format: json, example: '{a: 1}'",
      '7:69 error `a`: the example is the string `{a: 1}`; expected valid JSON',
    ],
    [
      'type: string, format: pem, example: MIIB',
      '7:68 error `a`: the example is the string `MIIB`; expected text with a line `-----BEGIN ...-----`',
    ],
    ['type: integer, format: unix-time, example: 1772443800'],
    ['type: string, format: unix-time, examples: ["1772443800", "1772443800.25", "-1", ""]'],
    ['type: string, format: json, example: \'{"a": 1}\''],
    ['type: object, format: json, example: {a: b}'],
  ]);
});

test('reports names that cannot be the name of a header', () => {
  const header = (name: string) =>
    findingsOf(spec(`parameters:\n  - {in: header, name: ${name}, type: string, description: A., example: x}`));
  for (const name of ['"X\\nY: z"', '"X Y"', '"X:"', 'Größe'])
    assert.match(
      header(name).join(),
      /^7:\d+ error ".*" is not the name of an HTTP header; expected letters, digits and hyphens$/,
      name,
    );
  assert.deepEqual(header('X-Request-ID'), []);
});

test('reports examples that are not among the values', () => {
  const closed = 'is not one of its values; expected x, y (or `otherValues`, if others are allowed)';
  check([
    ['type: string, example: x, values: {x: , y: Y.}', '7:70 warning `a`: no meaning for the value `x`'],
    ['type: string, example: z, values: {x: X., y: Y.}', `7:55 error \`a\`: the example \`z\` ${closed}`],
    ["type: 'string[]', example: [x, z], values: {x: X., y: Y.}", `7:59 error \`a\`: the example \`z\` ${closed}`],
    ['type: string, example: z, values: {x: X.}, otherValues: Any name.'],
    ["type: 'string|null', example: null, values: {x: X.}"],
  ]);
});

test('a missing description, example or meaning is a warning', () => {
  assert.deepEqual(found('name: a, type: string'), ['7:5 warning `a`: no example', '7:5 warning `a`: no description']);
  assert.deepEqual(findingsOf(spec("returns: [{name: '', type: string, example: x}]")), [
    '6:11 warning the response: no description',
  ]);
});

test('reports problems between fields of a list', () => {
  const of = (name: string, more = '') => `name: '${name}', type: string, description: A., example: x${more}`;
  assert.deepEqual(found(of('a'), of('a')), [
    '8:12 error the name `a` is used twice in this list; expected each name once',
  ]);
  assert.deepEqual(found(of('a*'), of('a?')), [
    '8:12 warning `a?` gets the anchor `param-a--2`, because `a*` has the anchor without the number',
  ]);
  assert.deepEqual(found(of('user'), of('b', ', when: {usr: [x]}')), [
    '8:67 error `b`: `when` refers to `usr`, which is not in the same list; did you mean `user`?',
  ]);
  assert.deepEqual(found(of('user'), of('b', ', requiredWhen: {mode: [x]}')), [
    '8:75 error `b`: `requiredWhen` refers to `mode`, which is not in the same list; expected the name of a field in the same list',
  ]);
  assert.deepEqual(found(of('a', ', section: Who?'), of('b', ', section: who')), [
    '8:69 warning the section `who` has the same anchor as one above it, `parameters-who`, and gets a number; expected a different title',
  ]);
});

test('reports fields of a list with different numbers of examples', () => {
  const b = 'name: b, type: string, description: B., examples: [x, y]';
  const c = (examples: string) => `name: c, type: string, description: C., examples: ${examples}`;
  const list = (type: string, c: string) => `${A}, type: '${type}', fields: [{${b}}, {${c}}]`;
  assert.deepEqual(found(list('object[]', c('[x, y, z]'))), [
    '7:5 error `a`: its fields have different numbers of examples (`b` has 2, `c` has 3); expected the same number, because values at the same position belong together',
  ]);
  assert.deepEqual(found(list('object[]', c('[x, z]'))), []);
});

test('equal anchors on different levels of the response', () => {
  const inner = 'fields: [{name: b, type: string, description: B., example: x}]';
  const lines = `returns:\n  - {${A}, type: 'object[]', ${inner}}\n  - {name: a.b, type: string, description: B., example: x}`;
  assert.deepEqual(findingsOf(spec(lines)), [
    '8:12 warning `a.b` gets the anchor `return-a.b-2`, because `a[].b` has the anchor without the number',
  ]);
});
