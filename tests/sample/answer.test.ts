// Answers made from the examples of fields.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { jsonResponse } from '../../src/sample/json.ts';
import { responseOf } from '../../src/sample/response.ts';
import { textOf } from '../../src/sample/token.ts';
import { catalogOf, spec, THING } from '../content.ts';

const f = (name: string, type: string, more: string) => `{name: '${name}', type: '${type}', description: D., ${more}}`;

function thing(returns: string, more = '') {
  const catalog = catalogOf({ [THING]: spec(`${returns && `returns: [${returns}]\n`}${more}`) });
  return { spec: catalog.byName.get('get_thing')!, config: catalog.config };
}

/** The data of a function that returns these fields, on one line. */
function data(...fields: string[]): string {
  const { spec, config } = thing(fields.join(', '));
  const text = textOf(jsonResponse(responseOf(spec, config)));
  return text.replace(/^\{\s*"data": ([\s\S]*),\s*"meta": \{\s*"ok": 1\s*\}\s*\}$/, '$1').replaceAll(/\n\s*/g, ' ');
}

test('examples at equal positions form an entry', () => {
  const id = f('id', 'string', 'examples: [a, b]');
  const size = f('size', 'integer', 'examples: [1, 2]');
  const same = f('same', 'string', 'example: x');
  assert.equal(
    data(f('all', 'object[]', `fields: [${id}, ${size}, ${same}]`)),
    '{ "all": [ { "id": "a", "size": 1, "same": "x" }, { "id": "b", "size": 2, "same": "x" } ] }',
  );
  const part = f('part', 'object', `fields: [${size}]`);
  assert.equal(
    data(f('all', 'object[]', `fields: [${id}, ${part}]`)),
    '{ "all": [ { "id": "a", "part": { "size": 1 } }, { "id": "b", "part": { "size": 2 } } ] }',
  );
});

test('a list inside a list has its own positions of examples', () => {
  const inner = f('in', 'object[]', `fields: [${f('n', 'integer', 'examples: [1, 2, 3]')}]`);
  assert.equal(
    data(f('out', 'object[]', `fields: [${f('id', 'string', 'examples: [a, b]')}, ${inner}]`)).match(/"n"/g)!.length,
    6,
  );
  assert.equal(
    data(f('out', 'object[][]', `fields: [${f('n', 'integer', 'example: 1')}]`)),
    '{ "out": [ [ { "n": 1 } ] ] }',
  );
  assert.equal(data(f('out', 'integer[][]', 'example: [[1, 2], []]')), '{ "out": [ [1, 2], [] ] }');
});

test('maps have the keys of the spec, in their order', () => {
  const n = f('n', 'integer', 'examples: [1, 2]');
  assert.equal(
    data(f('by', '{object}', `key: {examples: [10, 9]}, fields: [${n}]`)),
    '{ "by": { "10": { "n": 1 }, "9": { "n": 2 } } }',
  );
  assert.equal(
    data(f('by', '{{object}}', `key: [{example: a}, {examples: [b, c]}], fields: [${n}]`)),
    '{ "by": { "a": { "b": { "n": 1 }, "c": { "n": 2 } } } }',
  );
  assert.equal(
    data(f('by', '{object[]}', `key: {example: a}, fields: [${n}]`)),
    '{ "by": { "a": [ { "n": 1 }, { "n": 2 } ] } }',
  );
  assert.equal(
    data(f('by', '{string}', 'key: {example: k}, example: {9: nine, 1: one}')),
    '{ "by": { "9": "nine", "1": "one" } }',
  );
});

test('responses that are not objects', () => {
  assert.equal(data(f('', 'string', 'example: "yes"')), '"yes"');
  assert.equal(data(f('', 'string[]', 'example: [a, b]')), '["a", "b"]');
  assert.equal(data(f('', 'object[]', `fields: [${f('id', 'string', 'example: a')}]`)), '[ { "id": "a" } ]');
  assert.equal(data(f('', '{integer}', 'key: {example: k}, example: {k: 1}')), '{ "k": 1 }');
});

test('a pattern field has the names of its example', () => {
  assert.equal(
    data(f('tag-*', 'string', 'pattern: true, example: {tag-b: x, tag-a: y}'), f('n', 'integer', 'example: 1')),
    '{ "tag-b": "x", "tag-a": "y", "n": 1 }',
  );
});

test('a field with a condition is only in entries that meet the condition', () => {
  const type = f('type', 'string', 'examples: [A, MX]');
  const address = f('address', 'string', 'when: {type: [A, AAAA]}, example: x');
  const rank = f('rank', 'integer', 'when: {type: [MX]}, example: 5');
  assert.equal(
    data(f('all', 'object[]', `fields: [${address}, ${type}, ${rank}]`)),
    '{ "all": [ { "address": "x", "type": "A" }, { "type": "MX", "rank": 5 } ] }',
  );
});

test('empty values, null and unknown returns', () => {
  assert.equal(
    data(f('a', 'string|null', 'example: null'), f('b', 'object', 'example: {}'), f('c', 'string[]', 'example: []')),
    '{ "a": null, "b": {}, "c": [] }',
  );
  for (const returns of ['returns: []\n', '']) {
    const { spec, config } = thing('', returns);
    assert.equal(textOf(jsonResponse(responseOf(spec, config))), '{\n  "meta": {\n    "ok": 1\n  }\n}');
  }
});

test('a list of alternatives', () => {
  const id = f('id', 'string', 'examples: [a, b]');
  assert.equal(data(f('all', '(string|object)[]', `fields: [${id}]`)), '{ "all": [ { "id": "a" }, { "id": "b" } ] }');
  assert.equal(data(f('all', '(string|integer)[]', 'example: [a, 1]')), '{ "all": ["a", 1] }');
});

test('a list in a map of alternatives, and objects, lists and maps without examples', () => {
  const n = f('n', 'integer', 'example: 1');
  assert.equal(
    data(f('by', '{object[]|null}', `key: {example: k}, fields: [${n}]`)),
    '{ "by": { "k": [ { "n": 1 } ] } }',
  );
  assert.equal(
    data(f('o', 'object', ''), f('l', 'string[]', ''), f('m', '{string}', 'key: {example: k}')),
    '{ "o": {}, "l": [], "m": {} }',
  );
});
