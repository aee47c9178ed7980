// The Postman collection: a request for each function that can be sent as it is.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exportFile } from '../../src/export/registry.ts';
import { catalogOf, EMPTY, spec, type Texts, THING } from '../content.ts';
import { loadFixture } from '../fixtures.ts';

// biome-ignore lint/suspicious/noExplicitAny: the collection is read as any program reads it.
type Json = any;

const CATALOG = `${EMPTY['catalog.yaml']}rules: { body-method: off }\nbodyConstants: { v: 2 }\n`;
const TOKEN = `${CATALOG}postSecrets: true\n`.replace(
  /get: \{.*\}/,
  `get: { line: "GET https://{host}:99/api/{path}?v=2{query}\\nAuthorization: key {user}:{token}", pair: "&{name}={value}", quote: uri }
    form: { line: "POST https://{host}:99/api/{path}?v=2{query}", pair: "&{name}={value}", quote: uri }
    json: { line: "POST https://{host}:99/api/{path}\\n\\n{body}" }`,
);

const collectionOf = (texts: Texts): Json => JSON.parse(exportFile(catalogOf(texts), 'postman.json')!.text());
const requestOf = (lines: string): Json =>
  collectionOf({ 'catalog.yaml': TOKEN, [THING]: spec(lines) }).item[0].item[0].request;
const p = (name: string, more = '') => `{name: ${name}, type: string, description: D., example: x y, ${more}}`;

for (const name of ['everything', 'harbor'] as const) {
  const catalog = loadFixture(name);
  const collection = JSON.parse(exportFile(catalog, 'postman.json')!.text());

  test(`${name}: a folder for each category, a request for each function that is not removed`, () => {
    assert.match(collection.info.schema, /\/collection\/v2\.1\.0\/collection\.json$/);
    const names = collection.item.flatMap((folder: Json) => folder.item.map((item: Json) => item.name));
    const callable = catalog.functions.filter(({ removed }) => !removed).map((one) => one.name);
    assert.deepEqual(names.sort(), callable.sort());
  });

  test(`${name}: every request has an address and names that are sent`, () => {
    for (const { item } of collection.item)
      for (const { name: at, request } of item) {
        const { url, body, method, header } = request;
        assert.match(method, /^[A-Z]+$/, at);
        assert.equal(url.protocol, 'https', at);
        assert.match(url.host[0], /\{\{host\}\}/, at);
        const holes = url.path.filter((part: string) => part.startsWith(':')).map((part: string) => part.slice(1));
        assert.deepEqual((url.variable ?? []).map((one: Json) => one.key).sort(), holes.sort(), at);
        for (const pair of [...url.query, ...header, ...(body?.urlencoded ?? body?.formdata ?? [])])
          assert.ok(pair.key !== '' && typeof pair.value === 'string', at);
        if (body?.mode === 'raw') JSON.parse(body.raw);
      }
  });
}

test('the host and the token are variables', () => {
  const { variable, auth } = collectionOf({ 'catalog.yaml': TOKEN, [THING]: spec() });
  assert.deepEqual(variable, [
    { key: 'host', value: 'api.things.example' },
    { key: 'user', value: 'root' },
    { key: 'token', value: '' },
  ]);
  assert.equal(auth.apikey.find((one: Json) => one.key === 'value').value, 'key {{user}}:{{token}}');
});

test('the query has the values of the first example, and the other parameters disabled', () => {
  const { url, method, body } = requestOf(`parameters: [${p('a', 'required: true')}, ${p('b')}]`);
  assert.equal(method, 'GET');
  assert.equal(body, undefined);
  assert.equal(url.raw, 'https://{{host}}:99/api/get_thing?v=2&a=x y');
  assert.equal(url.port, '99');
  assert.deepEqual(
    url.query.map((one: Json) => [one.key, one.value, one.disabled ?? false]),
    [
      ['v', '2', false],
      ['a', 'x y', false],
      ['b', '', true],
    ],
  );
});

test('a secret is a variable in a form', () => {
  const { method, url, body } = requestOf(`parameters: [${p('pw', 'required: true, secret: true')}]`);
  assert.equal(method, 'POST');
  assert.deepEqual(url.query, []);
  assert.deepEqual(body.urlencoded, [
    { key: 'v', value: '2' },
    { key: 'pw', value: '{{pw}}', description: 'D.' },
  ]);
});

test('a JSON body has the constants and the values with their types', () => {
  const { body } = requestOf(
    `request: json\nparameters: [{name: n, type: integer, description: D., example: 3, required: true}, ${p('pw', 'required: true, secret: true')}]`,
  );
  assert.deepEqual(JSON.parse(body.raw), { v: 2, n: 3, pw: '{{pw}}' });
});
