// What stands around the data of an answer, how booleans are written, and answers given in full.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { jsonResponse } from '../../src/sample/json.ts';
import { failureResponse, responseOf } from '../../src/sample/response.ts';
import { textOf } from '../../src/sample/token.ts';
import { xmlResponse } from '../../src/sample/xml.ts';
import { catalogOf, EMPTY, spec, type Texts, THING } from '../content.ts';

const f = (name: string, type: string, more: string) => `{name: '${name}', type: '${type}', description: D., ${more}}`;

function thing(returns: string, more = '', around: Texts = {}) {
  const catalog = catalogOf({ ...around, [THING]: spec(`${returns && `returns: [${returns}]\n`}${more}`) });
  return { spec: catalog.byName.get('get_thing')!, config: catalog.config };
}

test('metadata: what every answer has, with the fields of the function from A to Z', () => {
  const lines = `metadata: [${f('took', 'number', 'example: 0.5')}, ${f('auth', 'boolean', 'example: 0')}]`;
  const catalog = EMPTY['catalog.yaml']!.replace(
    '{ ok: 1 }',
    '{ command: "do {function}", result: 1, zone: x }',
  ).replace('metadata: meta', 'metadata: meta\n  true: true\n  false: false');
  const { spec, config } = thing('', lines, {
    'catalog.yaml': catalog.replace('{ ok: 0 }', '{ result: 0, reason: Why. }'),
  });
  const told = (parts: Parameters<typeof jsonResponse>[0]) => textOf(jsonResponse(parts)).replaceAll(/\n\s*/g, ' ');
  assert.equal(
    told(responseOf(spec, config)),
    '{ "meta": { "auth": false, "command": "do get_thing", "result": 1, "took": 0.5, "zone": "x" } }',
  );
  assert.equal(
    told([failureResponse(spec, config, 'No such.')]),
    '{ "meta": { "command": "do get_thing", "result": 0, "zone": "x", "reason": "No such." } }',
  );
  assert.equal(
    told([failureResponse(spec, config)]),
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
  assert.deepEqual(JSON.parse(textOf(jsonResponse(responseOf(spec, config)))).data, {
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
  const tokens = jsonResponse(responseOf(spec, config));
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
    textOf(xmlResponse(responseOf(spec, config), 'r').tokens),
    /^<r>\n {2}<meta>\n {4}<ok>1<\/ok>\n {2}<\/meta>\n {2}<data>/,
  );
});
