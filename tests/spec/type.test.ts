// The grammar of types, and the words that are near enough to be meant.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { containerSuffix, parseType, typeText, withoutRecords } from '../../src/spec/type.ts';
import { distance } from '../../src/text/distance.ts';
import { closestMatch } from '../../src/text/suggest.ts';

test('types are read and written alike', () => {
  for (const text of [
    'string',
    'object[]',
    '{string}',
    'string|null',
    '{{object[]}}',
    'integer[][]',
    'account',
    'string|integer[]',
    '{string|null}[]',
    '(string|integer)[]',
    '(object|null)[][]|null',
    '{(string|null)[]}',
  ])
    assert.equal(typeText(parseType(text)!), text);
  for (const text of [
    '',
    '[]',
    'string[',
    '{string',
    'string}',
    'a|',
    '|a',
    'a b',
    '{}',
    'String!',
    '()',
    '(a',
    'a)',
    '(a|)[]',
    '(a)(b)',
    '((a|b)[]',
  ])
    assert.equal(parseType(text), undefined, text);
});

test('| binds weakest', () => {
  assert.deepEqual(parseType('string|number[]'), {
    kind: 'union',
    of: [{ kind: 'string' }, { kind: 'list', of: { kind: 'number' } }],
  });
});

test('the path of a call, in samples and in exports', () => {
  const of = (text: string) => [containerSuffix(parseType(text)!), typeText(withoutRecords(parseType(text)!))];
  assert.deepEqual(of('account'), ['', 'object']);
  assert.deepEqual(of('{account[]}|null'), ['{}[]', '{object[]}|null']);
  assert.deepEqual(of('string|object[]'), ['[]', 'string|object[]']);
  assert.deepEqual(of('(string|account)[]'), ['[]', '(string|object)[]']);
  assert.deepEqual(of('({account}|null)[]'), ['[]{}', '({object}|null)[]']);
});

test('the closest word', () => {
  assert.equal(distance('abcd', 'abdc'), 1);
  assert.equal(distance('kitten', 'sitting'), 3);
  assert.equal(closestMatch('sumary', ['method', 'summary']), 'summary');
  assert.equal(closestMatch('usr', ['use', 'user', 'users']), 'use');
  assert.equal(closestMatch('zzz', ['abc']), undefined);
  assert.equal(closestMatch('same', ['same']), undefined);
});
