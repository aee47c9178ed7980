// Answers made from the examples of fields.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerOf, failureOf } from '../../src/sample/answer.ts';
import { jsonAnswer } from '../../src/sample/json.ts';
import { textOf } from '../../src/sample/token.ts';
import { xmlAnswer } from '../../src/sample/xml.ts';
import { catalogOf, EMPTY, spec, type Texts, THING } from '../content.ts';

const f = (name: string, type: string, more: string) => `{name: '${name}', type: '${type}', description: D., ${more}}`;

function thing(returns: string, more = '', around: Texts = {}) {
  const catalog = catalogOf({ ...around, [THING]: spec(`${returns && `returns: [${returns}]\n`}${more}`) });
  return { spec: catalog.byName.get('get_thing')!, config: catalog.config };
}

/** The data of a function that returns these fields, on one line. */
function data(...fields: string[]): string {
  const { spec, config } = thing(fields.join(', '));
  const text = textOf(jsonAnswer(answerOf(spec, config)));
  return text.replace(/^\{\s*"data": ([\s\S]*),\s*"meta": \{\s*"ok": 1\s*\}\s*\}$/, '$1').replaceAll(/\n\s*/g, ' ');
}

test('equal positions of examples belong together', () => {
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

test('a list inside a list has positions of its own', () => {
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

test('maps, with the keys of their writer in his order', () => {
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

test('answers that are no object', () => {
  assert.equal(data(f('', 'string', 'example: "yes"')), '"yes"');
  assert.equal(data(f('', 'string[]', 'example: [a, b]')), '["a", "b"]');
  assert.equal(data(f('', 'object[]', `fields: [${f('id', 'string', 'example: a')}]`)), '[ { "id": "a" } ]');
  assert.equal(data(f('', '{integer}', 'key: {example: k}, example: {k: 1}')), '{ "k": 1 }');
});

test('names that stand for many', () => {
  assert.equal(
    data(f('tag-*', 'string', 'pattern: true, example: {tag-b: x, tag-a: y}'), f('n', 'integer', 'example: 1')),
    '{ "tag-b": "x", "tag-a": "y", "n": 1 }',
  );
});

test('a field stands only beside the values that it belongs to', () => {
  const type = f('type', 'string', 'examples: [A, MX]');
  const address = f('address', 'string', 'when: {type: [A, AAAA]}, example: x');
  const rank = f('rank', 'integer', 'when: {type: [MX]}, example: 5');
  assert.equal(
    data(f('all', 'object[]', `fields: [${address}, ${type}, ${rank}]`)),
    '{ "all": [ { "address": "x", "type": "A" }, { "type": "MX", "rank": 5 } ] }',
  );
});

test('nothing, null and what is not known', () => {
  assert.equal(
    data(f('a', 'string|null', 'example: null'), f('b', 'object', 'example: {}'), f('c', 'string[]', 'example: []')),
    '{ "a": null, "b": {}, "c": [] }',
  );
  for (const returns of ['returns: []\n', '']) {
    const { spec, config } = thing('', returns);
    assert.equal(textOf(jsonAnswer(answerOf(spec, config))), '{\n  "meta": {\n    "ok": 1\n  }\n}');
  }
});

test('metadata: what every answer has, with the fields of the function from A to Z', () => {
  const lines = `metadata: [${f('took', 'number', 'example: 0.5')}, ${f('auth', 'boolean', 'example: 0')}]`;
  const catalog = EMPTY['catalog.yaml']!.replace(
    '{ ok: 1 }',
    '{ command: "do {function}", result: 1, zone: x }',
  ).replace('metadata: meta', 'metadata: meta\n  true: true\n  false: false');
  const { spec, config } = thing('', lines, {
    'catalog.yaml': catalog.replace('{ ok: 0 }', '{ result: 0, reason: Why. }'),
  });
  const told = (parts: Parameters<typeof jsonAnswer>[0]) => textOf(jsonAnswer(parts)).replaceAll(/\n\s*/g, ' ');
  assert.equal(
    told(answerOf(spec, config)),
    '{ "meta": { "auth": false, "command": "do get_thing", "result": 1, "took": 0.5, "zone": "x" } }',
  );
  assert.equal(
    told([failureOf(spec, config, 'No such.')]),
    '{ "meta": { "command": "do get_thing", "result": 0, "zone": "x", "reason": "No such." } }',
  );
  assert.equal(
    told([failureOf(spec, config)]),
    '{ "meta": { "command": "do get_thing", "result": 0, "zone": "x", "reason": "Why." } }',
  );
});

test('booleans as the API writes them, inside lists, maps and alternatives, and never numbers', () => {
  const catalog = EMPTY['catalog.yaml']!.replace('metadata: meta', 'metadata: meta\n  true: true\n  false: false');
  const fields = [
    f('a', 'boolean', 'example: 1'),
    f('b', 'boolean[][]', 'example: [[0, 1]]'),
    f('c', '{boolean}', 'key: {example: k}, example: {k: 0}'),
    f('d', 'boolean|null', 'example: 1'),
    f('e', 'boolean|integer', 'example: 1'),
    f('n', 'integer', 'example: 1'),
  ];
  const { spec, config } = thing(fields.join(', '), '', { 'catalog.yaml': catalog });
  assert.deepEqual(JSON.parse(textOf(jsonAnswer(answerOf(spec, config)))).data, {
    a: true,
    b: [[false, true]],
    c: { k: false },
    d: true,
    e: 1,
    n: 1,
  });
});

test('an answer given in full is shown as it was given, and its keys lead to their rows', () => {
  const fields = [
    f('size', 'integer', 'example: 1'),
    f('boats', 'object[]', `fields: [${f('id', 'string', 'example: a')}]`),
    f('by', '{integer}', 'key: {example: k}, example: {k: 1}'),
  ];
  const examples =
    "examples: [{title: T, call: {x: 1}}, {title: U, call: {}, answer: {meta: {ok: '1'}, data: {boats: [{id: b}], size: '2', by: {z: 3}}}}]";
  const { spec, config } = thing(fields.join(', '), examples);
  const tokens = jsonAnswer(answerOf(spec, config));
  assert.equal(
    textOf(tokens).replaceAll(/\n\s*/g, ' '),
    '{ "meta": { "ok": "1" }, "data": { "boats": [ { "id": "b" } ], "size": "2", "by": { "z": 3 } } }',
  );
  const led = tokens.filter(({ kind }) => kind === 'key').map(({ text, of }) => `${text} ${of ?? 'nowhere'}`);
  assert.deepEqual(led, [
    '"meta" ',
    '"ok" nowhere',
    '"data" ',
    '"boats" boats',
    '"id" boats[].id',
    '"size" size',
    '"by" by',
    '"z" by',
  ]);
  assert.match(
    textOf(xmlAnswer(answerOf(spec, config), 'r').tokens),
    /^<r>\n {2}<meta>\n {4}<ok>1<\/ok>\n {2}<\/meta>\n {2}<data>/,
  );
});
