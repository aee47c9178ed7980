// Lists of parameters of which a call sends one or more.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findingsOf, spec } from '../content.ts';

const parameters = ['a', 'b', 'c']
  .map((name) => `{name: ${name}, type: string, required: true, description: D., example: x}`)
  .join(', ');
const check = (lists: string, call: string, ...findings: string[]) =>
  assert.deepEqual(
    findingsOf(spec(`${lists}\nparameters: [${parameters}]\nexamples: [{title: T, call: ${call}}]`)),
    findings,
    `${lists} ${call}`,
  );

test('a call sends exactly one parameter of a oneOf list', () => {
  check('oneOf: [[a, b]]', '{b: x, c: x}');
  const expected = 'expected exactly one of `a`, `b`';
  check('oneOf: [[a, b]]', '{c: x}', `8:29 warning the call sends none of \`a\`, \`b\`; ${expected}`);
  check('oneOf: [[a, b]]', '{a: x, b: x, c: x}', `8:29 warning the call sends \`a\`, \`b\`; ${expected}`);
  check('oneOf: [[a, b]]', '{a: [], b: x, c: x}', '8:33 error `a` in the call is a list; expected a string');
});

test('a call sends at least one parameter of an anyOf list', () => {
  check('anyOf: [[a, b, c]]', '{c: x}');
  check('anyOf: [[a, b, c]]', '{a: x, c: x}');
  check(
    'anyOf: [[a, b, c]]',
    '{}',
    '8:29 warning the call sends none of `a`, `b`, `c`; expected at least one of `a`, `b`, `c`',
  );
});

test('required parameters outside the lists must be sent', () => {
  check('oneOf: [[a, b]]', '{a: x}', '8:29 warning the call does not send `c`, which is required');
});

test('a list must name parameters, and each parameter once', () => {
  check(
    'oneOf: [[a, bb], [b, x/y]]',
    '{a: x, b: x, c: x}',
    '6:13 error `oneOf` lists `bb`, which is not a parameter of the function; did you mean `b`?',
    '6:22 error `oneOf` lists `x/y`, which is not a parameter of the function; expected the name of a parameter',
  );
  check(
    'oneOf: [[a, b]]\nanyOf: [[c, a]]'.replace('\n', ' \n'),
    '{a: x, c: x}',
    '7:13 error `a` appears twice in the lists of `oneOf` and `anyOf`; expected each parameter in one list',
  );
});

test('a list that is wrong has no consequences for calls', () => {
  check(
    'oneOf: [a, b]',
    '{a: x, c: x}',
    ...['6:9', '6:12'].map((at, i) => `${at} error entry ${i + 1} of \`oneOf\` is \`${'ab'[i]}\`; expected a list`),
  );
});

test('lists of a function without known parameters', () => {
  assert.deepEqual(findingsOf(spec('oneOf: [[a, b]]')), [
    '6:10 error `oneOf` lists `a`, which is not a parameter of the function; expected the name of a parameter',
    '6:13 error `oneOf` lists `b`, which is not a parameter of the function; expected the name of a parameter',
  ]);
});
