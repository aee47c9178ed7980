// The envelope of a response, and responses given in full.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { whmApi1 } from '../../src/output/whm-api-1/whm-api-1.ts';
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

test('metadata has the keys of every response, then those that the function adds; an adapter can order them', () => {
  const lines = `metadata: [${f('took', 'number', 'example: 0.5')}, ${f('auth', 'boolean', 'example: 0')}]`;
  const catalog = EMPTY['catalog.yaml']!.replace(
    '{ ok: 1 }',
    '{ command: "do {function}", result: 1, zone: x }',
  ).replace('metadata: meta', 'metadata: meta\n  true: true\n  false: false');
  const { spec, config } = thing('', lines, {
    'catalog.yaml': catalog.replace('{ ok: 0 }', '{ result: 0, reason: Why. }'),
  });
  const adapted = thing('', lines, { 'catalog.yaml': `${catalog}adapter: whm-api-1\n` });
  const written = (parts: Parameters<typeof jsonResponse>[0]) => textOf(jsonResponse(parts)).replaceAll(/\n\s*/g, ' ');
  assert.equal(
    written(responseOf(spec, config)),
    '{ "meta": { "command": "do get_thing", "result": 1, "zone": "x", "took": 0.5, "auth": false } }',
  );
  assert.equal(
    written(responseOf(adapted.spec, adapted.config)),
    '{ "meta": { "auth": false, "command": "do get_thing", "result": 1, "took": 0.5, "zone": "x" } }',
  );
  assert.equal(
    written([failureResponse(spec, config, 'No such.')!]),
    '{ "meta": { "command": "do get_thing", "result": 0, "zone": "x", "reason": "No such." } }',
  );
  assert.equal(
    written([failureResponse(spec, config)!]),
    '{ "meta": { "command": "do get_thing", "result": 0, "zone": "x", "reason": "Why." } }',
  );
});

test('a response given in full is shown as it is, and its keys link to their rows', () => {
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
    textOf(xmlResponse(responseOf(spec, config), 'r', whmApi1.xml).tokens),
    /^<r>\n {2}<meta>\n {4}<ok>1<\/ok>\n {2}<\/meta>\n {2}<data>/,
  );
});
