// Calls and answers that specs show, against what the function takes and returns.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findingsOf, spec } from '../content.ts';

const SIZE = 'parameters: [{name: size, type: integer, required: true, description: S., example: 1}]';
const called = (call: string, parameters = SIZE) =>
  findingsOf(spec(`${parameters}\nexamples: [{title: x, call: ${call}}]`));

test('a call that fits has no findings', () => {
  assert.deepEqual(called('{size: 1}'), []);
  assert.deepEqual(called('{anything: 1}', 'role: any'), []);
});

test('names and values of a call', () => {
  assert.deepEqual(called('{sze: 1}'), [
    '7:29 warning the call does not send `size`, which is required',
    '7:30 warning the call sends `sze`, which is not a parameter of the function; did you mean `size`?',
  ]);
  assert.deepEqual(called('{size: x}'), ['7:36 error `size` in the call is the string `x`; expected an integer']);
  assert.deepEqual(called('{size: [1, 2]}'), ['7:36 error `size` in the call is a list; expected an integer']);
  assert.deepEqual(called('{size: [1, x]}', SIZE.replace('name', 'repeatable: plain, name')), [
    '7:36 error `size` in the call is the string `x`; expected an integer',
  ]);
  assert.deepEqual(
    called('{size-*: 1}', SIZE.replace('size', 'size-*').replace('example: 1', 'pattern: true, example: {size-1: 1}')),
    [],
  );
});

test('a variant is called like an example', () => {
  assert.deepEqual(
    findingsOf(spec(`${SIZE}\nvariants: [{slug: a, title: A, description: A., call: {sze: 2, size: 1}}]`)),
    ['7:56 warning the call sends `sze`, which is not a parameter of the function; did you mean `size`?'],
  );
});

const RETURNS = `returns:
  - { name: size, type: integer, description: S., example: 1 }
  - { name: boats, type: 'object[]', description: B., fields: [{ name: id, type: string, description: I., example: a }] }
  - { name: by, type: '{object}', key: { example: k }, description: B., fields: [{ name: id, type: string, description: I., example: a }] }
  - { name: tag-*, type: string, pattern: true, description: T., example: { tag-1: x } }
metadata: [{ name: took, type: number, description: T., example: 1.5 }]`;

const answered = (answer: string) =>
  findingsOf(spec(`${RETURNS}\nexamples: [{title: x, call: {}, answer: ${answer}}]`)).map((line) =>
    line.replace('12:', ''),
  );

test('a response given in full is checked against the return fields', () => {
  const whole = "{size: '1', boats: [{id: a}], by: {k: {id: b}}, tag-7: y}";
  assert.deepEqual(answered(`{data: ${whole}, meta: {took: 2, ok: '1'}}`), []);
  const rows: [string, string][] = [
    ['data: {sze: 1}', '49 error the response contains `sze`, which no field describes; did you mean `size`?'],
    ['data: {size: x}', '55 error `size` in the response is the string `x`; expected an integer'],
    [
      'data: {boats: [{id: a}, {di: b}]}',
      '67 error the response contains `di`, which no field describes; did you mean `id`?',
    ],
    ['data: {by: {k: {di: b}}}', '58 error the response contains `di`, which no field describes; did you mean `id`?'],
    ['data: {by: [1]}', '53 error `by` in the response is a list; expected a mapping'],
    ['data: {tag-1: 5}', '56 error `tag-*` in the response is the number 5; expected a string, in quotes'],
    ['meta: {tok: 1}', '49 error the response contains `tok`, which no field describes; did you mean `took`?'],
    ['what: 1', '42 error unknown top-level key `what` in the response; expected only `data` and `meta`'],
  ];
  for (const [answer, finding] of rows) assert.deepEqual(answered(`{${answer}}`), [finding], answer);
});
