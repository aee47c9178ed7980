// Another API's content, made into a catalog by the same code: other names, another envelope, parameters in paths.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contentFiles } from '../../src/catalog/read/files.ts';
import { loadCatalog } from '../../src/catalog/read/load.ts';
import { defaultCall } from '../../src/sample/arguments.ts';
import { callTokens } from '../../src/sample/call.ts';
import { jsonResponse } from '../../src/sample/json.ts';
import { failureResponse, responseOf, unknownFunctionReason } from '../../src/sample/response.ts';
import { textOf } from '../../src/sample/token.ts';
import { noCache } from '../content.ts';

const { catalog, diagnostics } = loadCatalog(contentFiles('tests/fixtures/harbor'), noCache());
const spec = (name: string) => catalog!.byName.get(name)!;
const callOf = (name: string, slug: string) => {
  const form = catalog!.config.calls.find((one) => one.slug === slug)!;
  const tokens = callTokens(spec(name), defaultCall(spec(name)), form, catalog!.config);
  return tokens && textOf(tokens);
};
const answer = (name: string) => JSON.parse(textOf(jsonResponse(responseOf(spec(name), catalog!.config))));

test('harbor loads without a finding', () => {
  assert.deepEqual(diagnostics, []);
  assert.equal(catalog!.config.title, 'Harbor API');
  assert.equal(catalog!.config.answer.xml, undefined);
  assert.equal(catalog!.addresses.function('get-ship'), '/reference/functions/get-ship/');
  assert.deepEqual(catalog!.versions, ['2.0', '2.4']);
  assert.deepEqual(
    catalog!.categories.map(({ title, functions, sections }) => [
      title,
      functions.map(({ name }) => name),
      sections.map((section) => section.title),
    ]),
    [
      ['Berths', ['list-berths', 'moor-ship'], ['The plan']],
      ['Ships', ['get-ship', 'hail', 'send-away'], ['Removed']],
    ],
  );
});

test('calls have parameters in paths, headers and JSON bodies, and other methods', () => {
  assert.equal(callOf('get-ship', 'http'), 'GET /v2/ships/s-1?lang=en\nHost: desk.harbor.example');
  assert.equal(
    callOf('list-berths', 'http'),
    'GET /v2/berths?lang=en&free=true\nHost: desk.harbor.example\nAccept-Language: de',
  );
  assert.equal(
    callOf('list-berths', 'curl'),
    'curl -X GET -G https://desk.harbor.example/v2/berths -d lang=en -d free=true -H Accept-Language:de',
  );
  assert.equal(
    callOf('send-away', 'http'),
    'DELETE /v2/ships/it%27s%20%281%29?lang=en&reason=debt\nHost: desk.harbor.example',
  );
  assert.equal(
    callOf('send-away', 'curl'),
    'curl -X DELETE -G https://desk.harbor.example/v2/ships/it%27s%20%281%29 -d lang=en -d reason=debt',
  );
  assert.equal(callOf('send-away', 'tide'), 'tide send-away --reason debt');
  assert.equal(callOf('moor-ship', 'tide'), undefined);
  assert.equal(
    callOf('moor-ship', 'http'),
    `POST /v2/ships/s%2F1/berth
Host: desk.harbor.example
Content-Type: application/json
X-Desk-Key: EXAMPLEKEY

{
  "berth": 7,
  "lines": [
    {
      "at": "bow",
      "spring": false
    },
    {
      "at": "stern",
      "spring": true
    }
  ]
}`,
  );
  assert.equal(
    callOf('moor-ship', 'curl'),
    `curl -X POST https://desk.harbor.example/v2/ships/s%2F1/berth -H Content-Type:application/json \\
  -H X-Desk-Key:EXAMPLEKEY -d '{ "berth": 7, "lines": [ { "at": "bow", "spring": false }, { "at": "stern", "spring": true } ] }'`,
  );
});

test('responses have the envelope and the booleans of the API, and records inside lists and maps', () => {
  const status = (name: string) => ({ done: true, call: `desk.${name}`, notes: [] });
  const ships = [
    { id: 's-1', name: 'Ada & Bob', tug: true },
    { id: 's-2', name: null, tug: false },
  ];
  assert.deepEqual(answer('list-berths'), {
    payload: { 7: { depth: 7.5, ships }, 3: { depth: 4, ships } },
    status: status('list-berths'),
  });
  assert.deepEqual(answer('get-ship'), {
    payload: { ship: { id: 's-1', name: 'Ada & Bob', tug: false } },
    status: status('get-ship'),
  });
  assert.deepEqual(answer('moor-ship'), { status: status('moor-ship') });
  assert.deepEqual(answer('send-away'), { payload: ['anchor', '<debts>'], status: status('send-away') });
});

test('a removed function responds with a failure', () => {
  const failure = failureResponse(spec('hail'), catalog!.config, unknownFunctionReason(spec('hail'), catalog!.config));
  assert.equal(
    textOf(jsonResponse([failure!])),
    `{
  "status": {
    "done": false,
    "call": "desk.hail",
    "notes": [],
    "why": "The desk does not know hail."
  }
}`,
  );
});
