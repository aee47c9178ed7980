// The call of a function whose spec shows none.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defaultCall } from '../../src/sample/arguments.ts';
import { toPlain } from '../../src/spec/data.ts';
import { catalogOf, spec, THING } from '../content.ts';

const functionOf = (parameters: string) =>
  catalogOf({ [THING]: spec(`parameters: [${parameters}]`) }).byName.get('get_thing')!;
const p = (name: string, type: string, more: string) => `{name: '${name}', type: '${type}', description: D., ${more}}`;
const defaults = (...parameters: string[]) => toPlain(defaultCall(functionOf(parameters.join(', '))));

test('without examples the default call sends what is required', () => {
  const list = p(
    'list',
    'object[]',
    `required: true, fields: [${p('a', 'string', 'examples: [x, y]')}, ${p('b', 'object', `fields: [${p('c', 'integer', 'example: 1')}]`)}]`,
  );
  assert.deepEqual(defaults(p('a', 'string', 'required: true, example: x'), p('b', 'string', 'example: y')), {
    a: 'x',
  });
  assert.deepEqual(defaults(list), {
    list: [
      { a: 'x', b: { c: 1 } },
      { a: 'y', b: { c: 1 } },
    ],
  });
  assert.deepEqual(defaults(p('tag-*', 'string', 'pattern: true, required: true, example: {tag-a: x, tag-b: y}')), {
    'tag-a': 'x',
    'tag-b': 'y',
  });
  assert.deepEqual(defaults(p('a', 'string', 'required: true')), { a: '' });
  assert.deepEqual(toPlain(defaultCall({ ...functionOf(''), parameters: null })), {});
});

test('the default call sends what is required by the value of another parameter, in either order', () => {
  const mode = (more: string) => p('mode', 'string', `${more}, example: safe`);
  const key = p('key', 'string', 'required: true, when: {mode: [safe, 2]}, example: k');
  assert.deepEqual(defaults(mode('required: true'), key), { mode: 'safe', key: 'k' });
  assert.deepEqual(defaults(key, mode('required: true')), { key: 'k', mode: 'safe' });
  assert.deepEqual(defaults(key, mode('default: fast')), {});
  assert.deepEqual(defaults(key, mode("default: '2'")), { key: 'k' });
  const needed = p('key', 'string', 'requiredWhen: {mode: [safe]}, example: k');
  assert.deepEqual(defaults(needed, mode('required: true')), { key: 'k', mode: 'safe' });
  assert.deepEqual(defaults(needed, mode('default: fast')), {});
});

/** The default call of a spec with further lines before its parameters. */
const withLists = (lists: string, ...parameters: string[]) => {
  const catalog = catalogOf({ [THING]: spec(`${lists}\nparameters: [${parameters.join(', ')}]`) });
  return toPlain(defaultCall(catalog.byName.get('get_thing')!));
};
const required = (name: string) => p(name, 'string', `required: true, example: ${name}`);

test('the default call sends one parameter of each list of oneOf and anyOf, required or not', () => {
  for (const key of ['oneOf', 'anyOf']) {
    assert.deepEqual(withLists(`${key}: [[a, b]]`, required('a'), required('b'), required('c')), { a: 'a', c: 'c' });
    assert.deepEqual(withLists(`${key}: [[b, a]]`, required('a'), required('b')), { b: 'b' });
    assert.deepEqual(withLists(`${key}: [[a, b]]`, p('a', 'string', ''), p('b', 'string', 'example: x')), { b: 'x' });
    assert.deepEqual(withLists(`${key}: [[a, b]]`, p('a', 'string', ''), p('b', 'string', '')), { a: '' });
  }
  const both = withLists('oneOf: [[a, b]]\nanyOf: [[c, d]]', ...['a', 'b', 'c', 'd'].map(required));
  assert.deepEqual(both, { a: 'a', c: 'c' });
});

test('the default call sends all examples of a repeatable parameter', () => {
  const several = (more: string) => p('a', 'string', `required: true, ${more}examples: [x, y]`);
  assert.deepEqual(defaults(several('repeatable: hyphen, ')), { a: ['x', 'y'] });
  assert.deepEqual(defaults(several('')), { a: 'x' });
  assert.deepEqual(defaults(p('a', 'string', 'required: true, repeatable: hyphen, example: x')), { a: 'x' });
});
