// The response on a function's page obeys the output options of the call on it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { jsonResponse } from '../../src/sample/json.ts';
import { responseOf } from '../../src/sample/response.ts';
import { textOf } from '../../src/sample/token.ts';
import { catalogOf, EMPTY, findingsOf, spec, THING } from '../content.ts';

const ADAPTER = { 'catalog.yaml': `${EMPTY['catalog.yaml']}adapter: whm-api-1\n` };
const SHIPS = `returns:
  - name: ships
    type: object[]
    description: D.
    fields:
      - {name: id, type: string, description: D., examples: [b, a, c]}
      - {name: size, type: integer, description: D., examples: [2, 1, 3]}
      - {name: tag-*, type: string, pattern: true, description: D., example: {tag-x: y}}`;

function tokensOf(examples: string, texts: Record<string, string> = ADAPTER) {
  const catalog = catalogOf({ ...texts, [THING]: spec(`${SHIPS}\nexamples:\n${examples}`) });
  return jsonResponse(responseOf(catalog.byName.get('get_thing')!, catalog.config));
}
const idsOf = (tokens: ReturnType<typeof tokensOf>) =>
  JSON.parse(textOf(tokens)).data.ships.map(({ id }: { id: string }) => id);
const call = (options: string) => `  - {title: T, call: {${options}}}`;
const SORTED = 'api.sort.enable: 1, api.sort.a.field: id';

test('a response has the entries and fields that the options of its call leave', () => {
  assert.deepEqual(idsOf(tokensOf(call(''))), ['b', 'a', 'c']);
  assert.deepEqual(idsOf(tokensOf(call(SORTED))), ['a', 'b', 'c']);
  assert.deepEqual(idsOf(tokensOf(call(`${SORTED}, api.chunk.enable: 1, api.chunk.size: 1`))), ['a']);
  const filter = 'api.filter.enable: 1, api.filter.a.field: size, api.filter.a.type: gt, api.filter.a.arg0: 1';
  assert.deepEqual(idsOf(tokensOf(call(filter))), ['b', 'c']);
  const columns = JSON.parse(textOf(tokensOf(call('api.columns.enable: 1, api.columns.a: id'))));
  assert.deepEqual(columns, { data: { ships: [{ id: 'b' }, { id: 'a' }, { id: 'c' }] }, meta: { ok: 1 } });
});

test('only the options of the call on top of the page count, and only if the API has an adapter', () => {
  assert.deepEqual(idsOf(tokensOf(`${call('')}\n${call(SORTED)}`)), ['b', 'a', 'c']);
  assert.deepEqual(idsOf(tokensOf(call(SORTED), {})), ['b', 'a', 'c']);
});

test('keys link to the rows of their fields, whether options were applied or not', () => {
  const links = (options: string) => [
    ...new Set(tokensOf(call(options)).flatMap(({ of, in: list }) => (of ? [`${list} ${of}`] : []))),
  ];
  assert.deepEqual(links(SORTED), links(''));
  assert.ok(links('').includes('returns ships[].tag-*'));
});

test('a whole response stays as it is, and a warning reports that it does not obey its call', () => {
  const given = (ids: string) =>
    `  - {title: T, call: {${SORTED}, api.chunk.enable: 1, api.chunk.size: 2, api.chunk.start: 3}, answer: {data: {ships: [${ids}]}, meta: {ok: 1}}}`;
  const two = '{id: c, size: 1}, {id: d, size: 1}';
  assert.deepEqual(idsOf(tokensOf(given(two))), ['c', 'd']);
  const findings = (ids: string) => findingsOf(spec(`${SHIPS}\nexamples:\n${given(ids)}`), ADAPTER);
  assert.deepEqual(findings(two), []);
  const message =
    'warning the response does not obey the output options of its call; expected only the entries and fields that the options leave, in their order';
  for (const ids of ['{id: d, size: 1}, {id: c, size: 1}', `${two}, {id: e, size: 1}`])
    assert.deepEqual(
      findings(ids).map((line) => line.replace(/^\d+:\d+ /, '')),
      [message],
    );
});

test('an invalid option is a warning at the call', () => {
  assert.deepEqual(
    findingsOf(spec(`${SHIPS}\nexamples:\n${call('api.chunk.enable: 1, api.chunk.size: 0')}`), ADAPTER),
    ['15:22 warning api.chunk.size must be an integer of at least 1'],
  );
});
