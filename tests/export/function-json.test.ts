// A function as JSON: the data with which other programs check samples.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exportFile } from '../../src/export/registry.ts';
import { catalogOf, spec, THING } from '../content.ts';

// biome-ignore lint/suspicious/noExplicitAny: the shape is what the tests are about.
const entryOf = (lines: string, site?: string): any =>
  JSON.parse(exportFile(catalogOf({ [THING]: spec(lines) }, site), 'functions/get_thing.json')!.text());

const p = (name: string, more = '') => `{name: ${name}, type: string, description: D., example: x${more}}`;

test('the lists of parameters, the reasons of failures and former names', () => {
  const entry = entryOf(`parameters: [${p('a', ', formerly: [aa]')}, ${p('b')}, ${p('c')}, ${p('d')}]
oneOf: [[a, b]]
anyOf: [[c, d]]
failures: [{reason: It broke, when: Someone sat on it.}, {reason: Gone}]
formerly: [fetch_thing]
returns: [{name: r, type: string, description: D., example: x, formerly: [rr]}]
examples: [{title: T, call: {a: x, c: y}}]`);
  assert.deepEqual([entry.oneOf, entry.anyOf], [[['a', 'b']], [['c', 'd']]]);
  assert.deepEqual(entry.failures, [{ reason: 'It broke', when: 'Someone sat on it.' }, { reason: 'Gone' }]);
  assert.deepEqual(entry.formerly, ['fetch_thing']);
  assert.deepEqual([entry.parameters[0].formerly, entry.returns[0].formerly], [['aa'], ['rr']]);
  const plain = entryOf('');
  for (const key of ['oneOf', 'anyOf', 'failures', 'formerly']) assert.equal(key in plain, false, key);
});

test('the names of several values are those that are sent', () => {
  const names = (repeatable: string) => {
    const { repeatable: style, repeatNames } = entryOf(`parameters: [${p('key', `, repeatable: ${repeatable}`)}]`)
      .parameters[0];
    return [style, ...repeatNames];
  };
  assert.deepEqual(names('hyphen'), ['hyphen', 'key', 'key-1', 'key-2']);
  assert.deepEqual(names('{style: hyphen, first: 0}'), ['hyphen', 'key-0', 'key-1', 'key-2']);
  assert.deepEqual(names('plain'), ['plain', 'key1', 'key2', 'key3']);
  assert.deepEqual(names('repeat'), ['repeat', 'key', 'key', 'key']);
  assert.equal('repeatNames' in entryOf(`parameters: [${p('key')}]`).parameters[0], false);
});

test('the first of the examples of a spec is the one whose response is shown', () => {
  const entry = entryOf(
    `parameters: [${p('a', ', repeatable: repeat')}]
examples:
  - {title: 'See [it](/functions/get_thing/).', call: {a: x}}
  - {title: Two., call: {a: [x, y]}, answer: {data: {}, meta: {ok: 1}}}`,
    'https://docs.example.com/api/',
  );
  assert.deepEqual(entry.examples, [
    { title: 'Two.', call: { a: ['x', 'y'] } },
    { title: 'See [it](/api/functions/get_thing/).', call: { a: 'x' } },
  ]);
  assert.deepEqual(entryOf(`parameters: [${p('a')}]`).examples, []);
});

test('`example` is the first of `examples`, of a field and of the keys of a map', () => {
  const { returns } = entryOf(`returns:
  - name: r
    type: "{object}"
    description: D.
    key: {description: The name., examples: [k, l]}
    fields:
      - {name: one, type: integer, description: D., example: 1}
      - {name: two, type: "integer[]", description: D., examples: [[1, 2], [3]]}
      - {name: none, type: string, description: D.}`);
  const [map, one, two, none] = returns;
  assert.deepEqual(map.key, { description: 'The name.', example: 'k', examples: ['k', 'l'] });
  assert.deepEqual([one.example, one.examples], [1, undefined]);
  assert.deepEqual(
    [two.example, two.examples],
    [
      [1, 2],
      [[1, 2], [3]],
    ],
  );
  assert.deepEqual(Object.keys(none), ['path', 'type', 'description']);
});
