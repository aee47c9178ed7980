// Adapters: what one kind of API does applies only to a catalog that chooses its adapter.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ADAPTER_NAMES, adapterOf } from '../../src/output/adapters.ts';
import { callResponse } from '../../src/sample/call-response.ts';
import { jsonResponse } from '../../src/sample/json.ts';
import { textOf } from '../../src/sample/token.ts';
import { catalogOf, EMPTY, findingsOf, load, spec, THING } from '../content.ts';

const CATALOG = EMPTY['catalog.yaml']!.replace('success: { ok: 1 }', 'success: { result: 1 }');
const ADAPTED = `${CATALOG}adapter: whm-api-1\n`;
const SPEC = spec(
  'returns: [{name: list, type: "object[]", description: D., fields: [{name: id, type: integer, description: D., examples: [1, 2, 3]}]}]\nparameters: []\nexamples: [{title: T, call: {api.chunk.enable: 1, api.chunk.size: 2}}]',
);

function responseIn(catalogYaml: string): unknown {
  const { byName, config } = catalogOf({ 'catalog.yaml': catalogYaml, [THING]: SPEC });
  const thing = byName.get('get_thing')!;
  return JSON.parse(textOf(jsonResponse(callResponse(thing, thing.examples![0]!.call, config))));
}

test('output options are applied only with an adapter', () => {
  const list = (...ids: number[]) => ({ list: ids.map((id) => ({ id })) });
  assert.deepEqual(responseIn(ADAPTED), { data: list(1, 2), meta: { result: 1 } });
  assert.deepEqual(responseIn(CATALOG), { data: list(1, 2, 3), meta: { result: 1 } });
});

test('output options are known in calls only with an adapter', () => {
  assert.deepEqual(findingsOf(SPEC, { 'catalog.yaml': ADAPTED }), []);
  const found = findingsOf(SPEC, { 'catalog.yaml': CATALOG });
  assert.equal(found.length, 2);
  for (const line of found) assert.match(line, /warning the call sends `api\.chunk\.\w+`, which is not a parameter/);
});

test('an unknown adapter is an error with a suggestion', () => {
  const [found, ...others] = load({ 'catalog.yaml': `${CATALOG}adapter: whm-api-2\n` }).findings;
  assert.match(found!, /^content\/catalog\.yaml:22:10 error `adapter` is `whm-api-2`; .*did you mean `whm-api-1`\?$/);
  assert.deepEqual(others, []);
});

test('a catalog without an adapter has none', () => {
  assert.equal(adapterOf({}), undefined);
  for (const adapter of ADAPTER_NAMES) assert.ok(adapterOf({ adapter }));
});
