// Booleans: an author writes true and false or 1 and 0, and everything shows what the API sends.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defaultCall } from '../../src/sample/arguments.ts';
import { jsonResponse } from '../../src/sample/json.ts';
import { responseOf } from '../../src/sample/response.ts';
import { textOf } from '../../src/sample/token.ts';
import { type Data, toPlain } from '../../src/spec/data.ts';
import { catalogOf, EMPTY, findingsOf, spec, THING } from '../content.ts';

const NUMBERS = EMPTY['catalog.yaml']!.replace('metadata: meta', 'metadata: meta\n  true: 1\n  false: 0');

function thing(lines: string, catalog = EMPTY['catalog.yaml']!) {
  const { byName, config } = catalogOf({ 'catalog.yaml': catalog, [THING]: spec(lines) });
  return { spec: byName.get('get_thing')!, config };
}

const f = (name: string, type: string, more: string) => `{name: '${name}', type: '${type}', description: D., ${more}}`;

function dataOf(fields: string[], catalog?: string): unknown {
  const { spec, config } = thing(`returns: [${fields.join(', ')}]`, catalog);
  return JSON.parse(textOf(jsonResponse(responseOf(spec, config)))).data;
}

test('in lists, maps, objects and alternatives, but not where a number is meant', () => {
  const fields = [
    f('a', 'boolean', 'example: 1'),
    f('b', 'boolean[][]', 'example: [[0, true]]'),
    f('c', '{boolean}', 'key: {example: k}, example: {k: 0}'),
    f('d', 'boolean|null', 'example: 1'),
    f('e', 'boolean|integer', 'example: 1'),
    f('g', 'boolean|integer', 'example: true'),
    f('n', 'integer', 'example: 1'),
    f(
      'o',
      'object[]',
      `example: [{in: 1, n: 1}], fields: [${f('in', 'boolean', 'example: 0')}, ${f('n', 'integer', 'example: 0')}]`,
    ),
    f('tag-*', 'boolean', 'pattern: true, example: {tag-x: 1}'),
    f('any', 'any', 'example: true'),
  ];
  const expected = (yes: Data, no: Data) => ({
    a: yes,
    b: [[no, yes]],
    c: { k: no },
    d: yes,
    e: 1,
    g: yes,
    n: 1,
    o: [{ in: yes, n: 1 }],
    'tag-x': yes,
    any: true,
  });
  assert.deepEqual(dataOf(fields), expected(true, false));
  assert.deepEqual(dataOf(fields, NUMBERS), expected(1, 0));
});

test('in defaults, values and conditions', () => {
  const lines = `parameters: [${f('on', 'boolean', 'default: 0, example: 1, values: {1: On., 0: Off.}')}, ${f('size', 'integer', 'when: {on: [true]}, required: true, example: 1')}]`;
  const json = thing(lines).spec.parameters!;
  assert.deepEqual(
    [json[0]!.default, json[0]!.values, json[1]!.when],
    [
      false,
      [
        { value: 'true', meaning: 'On.' },
        { value: 'false', meaning: 'Off.' },
      ],
      { on: [true] },
    ],
  );
  const numbers = thing(lines, NUMBERS).spec.parameters!;
  assert.deepEqual(
    [numbers[0]!.default, numbers[0]!.values, numbers[1]!.when],
    [
      0,
      [
        { value: '1', meaning: 'On.' },
        { value: '0', meaning: 'Off.' },
      ],
      { on: [1] },
    ],
  );
});

test('in conditions, so that a default call is right', () => {
  const call = (wanted: string, example: string) => {
    const { spec } = thing(
      `parameters: [${f('on', 'boolean', `required: true, example: ${example}`)}, ${f('size', 'integer', `required: true, when: {on: [${wanted}]}, example: 5`)}]`,
    );
    return toPlain(defaultCall(spec));
  };
  for (const wanted of ['1', 'true', "'true'"]) {
    assert.deepEqual(call(wanted, '1'), { on: true, size: 5 });
    assert.deepEqual(call(wanted, 'true'), { on: true, size: 5 });
    assert.deepEqual(call(wanted, 'false'), { on: false });
  }
});

test('in calls and in responses given in full', () => {
  const lines = `parameters: [${f('on', 'boolean', 'repeatable: hyphen, example: 1')}]
returns: [${f('private', 'boolean', 'example: 1')}]
metadata: [${f('cached', 'boolean', 'example: 1')}]
examples: [{title: T, call: {on: [1, false]}, answer: {data: {private: 1}, meta: {ok: 1, cached: 0}}}]
variants: [{slug: v, title: V, description: D., call: {on: 0}}]`;
  const { examples, variants } = thing(lines).spec;
  assert.deepEqual(toPlain(examples![0]!.call), { on: [true, false] });
  assert.deepEqual(toPlain(examples![0]!.answer!), { data: { private: true }, meta: { ok: 1, cached: false } });
  assert.deepEqual(toPlain(variants![0]!.call), { on: false });
});

test('a string stays as it was written', () => {
  const lines = `returns: [${f('on', 'boolean', 'example: 1')}]\nexamples: [{title: T, call: {}, answer: {data: {on: "1"}, meta: {}}}]`;
  assert.deepEqual(toPlain(thing(lines).spec.examples![0]!.answer!), { data: { on: '1' }, meta: {} });
});

test('either notation is accepted in either kind of API', () => {
  for (const value of ['true', 'false', '1', '0'])
    for (const catalog of [EMPTY['catalog.yaml']!, NUMBERS])
      assert.deepEqual(
        findingsOf(spec(`returns: [${f('on', 'boolean', `example: ${value}`)}]`), { 'catalog.yaml': catalog }),
        [],
      );
});
