// The OpenAPI document: what client generators rely on.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exportFile } from '../../src/export/registry.ts';
import { catalogOf, EMPTY, spec, type Texts, THING } from '../content.ts';
import { loadFixture } from '../fixtures.ts';
import { HOSTILE } from '../hostile.ts';

// biome-ignore lint/suspicious/noExplicitAny: the document is read as any program reads it.
type Json = any;

const CATALOG = EMPTY['catalog.yaml']!;
const FORMS = `${CATALOG}rules: { body-method: off }\npostSecrets: true\nbodyConstants: { v: 2 }\n`.replace(
  /get: \{.*\}/,
  `get: { line: "GET https://{host}:99/api/{path}?v=2{query}\\nAuthorization: key {user}:{token}", pair: "&{name}={value}", quote: uri }
    form: { line: "POST https://{host}:99/api/{path}?v=2{query}", pair: "&{name}={value}", quote: uri }
    json: { line: "POST https://{host}:99/api/{path}\\n\\n{body}" }`,
);

const documentOf = (texts: Texts): Json => JSON.parse(exportFile(catalogOf(texts), 'openapi.json')!.text());
const operationOf = (lines: string, texts: Texts = { 'catalog.yaml': FORMS }): Json =>
  Object.values(Object.values(documentOf({ ...texts, [THING]: spec(lines) }).paths)[0] as Json)[0];

/** Every operation of a document, with its path and method. */
function* operations({ paths }: Json): Generator<{ path: string; method: string; operation: Json }> {
  for (const [path, methods] of Object.entries<Json>(paths))
    for (const [method, operation] of Object.entries<Json>(methods)) yield { path, method, operation };
}

for (const name of ['everything', 'harbor'] as const) {
  const catalog = loadFixture(name);
  const document = JSON.parse(exportFile(catalog, 'openapi.json')!.text());
  const all = [...operations(document)];

  test(`${name}: every function that is not removed is one operation`, () => {
    const names = catalog.functions.filter(({ removed }) => !removed).map((one) => one.name);
    assert.deepEqual(all.map(({ operation }) => operation.operationId).sort(), names.sort());
  });

  test(`${name}: every operation is complete`, () => {
    const tags = new Set(document.tags.map((tag: Json) => tag.name));
    for (const { path, method, operation } of all) {
      const at = `${method} ${path}`;
      assert.match(method, /^(?:get|post|put|patch|delete)$/, at);
      assert.ok(operation.summary && operation.responses['200'].description, at);
      assert.ok(
        operation.tags.every((tag: string) => tags.has(tag)),
        at,
      );
      assert.ok(operation.externalDocs.url.startsWith(catalog.addresses.absolute(catalog.addresses.home)), at);
      const parameters: Json[] = operation.parameters ?? [];
      const keys = parameters.map((one) => `${one.in} ${one.name}`);
      assert.equal(new Set(keys).size, keys.length, at);
      const inPath = parameters.filter((one) => one.in === 'path');
      const holes = [...path.matchAll(/\{([^}]+)\}/g)].map(([, hole]) => hole);
      assert.deepEqual(inPath.map((one) => one.name).sort(), holes.sort(), at);
      assert.ok(
        inPath.every((one) => one.required),
        at,
      );
      for (const one of parameters) assert.ok((one.schema === undefined) !== (one.content === undefined), at);
    }
  });

  test(`${name}: every schema is a JSON Schema`, () => {
    const types = new Set(['string', 'integer', 'number', 'boolean', 'object', 'array', 'null', undefined]);
    const check = (schema: Json, at: string): void => {
      assert.ok(types.has(schema.type), at);
      if (schema.enum) assert.ok(schema.enum.length > 0 && new Set(schema.enum).size === schema.enum.length, at);
      if (schema.required)
        assert.ok(
          schema.required.every((key: string) => key in schema.properties),
          at,
        );
      for (const pattern of Object.keys(schema.patternProperties ?? {})) new RegExp(pattern, 'u');
      const inner = [schema.properties, schema.patternProperties].flatMap((map) => Object.entries<Json>(map ?? {}));
      for (const [key, one] of inner) check(one, `${at}.${key}`);
      for (const one of schema.anyOf ?? []) check(one, at);
      if (schema.items) check(schema.items, `${at}[]`);
      if (typeof schema.additionalProperties === 'object') check(schema.additionalProperties, `${at}{}`);
    };
    for (const { path, operation } of all) {
      const bodies = [operation.requestBody, operation.responses['200'], ...(operation.parameters ?? [])];
      for (const body of bodies) {
        if (body?.schema) check(body.schema, path);
        for (const media of Object.values<Json>(body?.content ?? {})) check(media.schema, path);
      }
    }
  });
}

test('the server, the constant parameter and the token come from the call formats', () => {
  const { servers, security, components, paths } = documentOf({ 'catalog.yaml': FORMS, [THING]: spec() });
  assert.deepEqual(servers, [{ url: 'https://{host}:99/api', variables: { host: { default: 'api.things.example' } } }]);
  assert.deepEqual(security, [{ token: [] }]);
  assert.equal(components.securitySchemes.token.name, 'Authorization');
  assert.deepEqual(paths['/get_thing'].get.parameters, [
    { name: 'v', in: 'query', required: true, schema: { type: 'string', enum: ['2'] } },
  ]);
});

test('a token that is not accepted has a response of its own; an API without a token has none', () => {
  const { paths, components } = documentOf({ 'catalog.yaml': FORMS, [THING]: spec() });
  const { $ref } = paths['/get_thing'].get.responses['4XX'];
  assert.ok(components.responses[$ref.replace('#/components/responses/', '')].description);
  const open = documentOf({ [THING]: spec() });
  assert.deepEqual(Object.keys(open.paths['/get_thing'].get.responses), ['200']);
  assert.equal(open.components, undefined);
});

test('a function with a secret is called with POST and a form', () => {
  const lines = 'parameters: [{name: p, type: string, description: D., required: true, secret: true, example: x}]';
  const { paths } = documentOf({ 'catalog.yaml': FORMS, [THING]: spec(lines) });
  const { post, get } = paths['/get_thing'];
  assert.equal(get, undefined);
  assert.equal(post.parameters, undefined);
  const { schema } = post.requestBody.content['application/x-www-form-urlencoded'];
  assert.deepEqual(schema.required, ['v', 'p']);
  assert.equal(schema.properties.p.format, 'password');
});

test('lists of parameters are alternatives of the body, and extensions outside of one', () => {
  const p = (name: string) => `{name: ${name}, type: string, description: D., required: true, example: x}`;
  const lines = `parameters: [${p('a')}, ${p('b')}, ${p('c')}]\noneOf: [[a, b]]\n`;
  const inQuery = operationOf(lines);
  assert.deepEqual(inQuery['x-one-of'], [['a', 'b']]);
  assert.deepEqual(
    inQuery.parameters.map((one: Json) => [one.name, one.required]),
    [
      ['v', true],
      ['a', false],
      ['b', false],
      ['c', true],
    ],
  );
  const { schema } = operationOf(`${lines}request: json`).requestBody.content['application/json'];
  assert.deepEqual(schema.required, ['v', 'c']);
  assert.deepEqual(schema.allOf, [{ oneOf: [{ required: ['a'] }, { required: ['b'] }] }]);
  assert.deepEqual(schema.properties.v, { type: 'number', enum: [2] });
});

test('the examples of a name pattern are its values, without the names', () => {
  const lines =
    'returns: [{name: "tag-*", pattern: true, type: string, description: D., example: {tag-a: x, tag-b: y}}]';
  const { schema } = operationOf(lines).responses['200'].content['application/json'];
  assert.deepEqual(schema.properties.data.patternProperties['^tag-.*$'].examples, ['x', 'y']);
});

test('a repeatable parameter has the names under which its values are sent', () => {
  const p = (more: string) => operationOf(`parameters: [{name: u, type: string, description: D., ${more}}]`).parameters;
  assert.deepEqual(
    p('repeatable: hyphen, required: true, example: x').map((one: Json) => [one.name, one.required]),
    [
      ['v', true],
      ['u', true],
      ['u-1', false],
      ['u-2', false],
    ],
  );
  const [, same] = p('repeatable: repeat, example: x');
  assert.deepEqual([same.name, same.style, same.explode, same.schema.type], ['u', 'form', true, 'array']);
});

test('a response has the envelope, its example and the known failures', () => {
  const operation = operationOf(
    'returns: [{name: n, type: "integer[]", description: D., example: [1]}]\nfailures: [{reason: R., when: W.}]',
  );
  const { schema, examples } = operation.responses['200'].content['application/json'];
  assert.deepEqual(Object.keys(schema.properties), ['data', 'meta']);
  assert.equal(schema.properties.data.properties.n.items.type, 'integer');
  assert.deepEqual(schema.properties.meta.properties.ok, { type: 'integer', enum: [1, 0] });
  assert.deepEqual(examples.success.value, { data: { n: [1] }, meta: { ok: 1 } });
  assert.equal(examples['failure-1'].summary, 'W.');
  assert.equal(examples['failure-1'].value.meta.ok, 0);
});

test('what OpenAPI has no key for is in extensions', () => {
  const operation = operationOf('since: "1"\nrole: Mail\nacl: [look]\ndeprecated: "1"');
  assert.equal(operation.deprecated, true);
  assert.deepEqual(
    ['effect', 'since', 'role', 'privileges', 'deprecated-in'].map((key) => operation[`x-${key}`]),
    ['read', '1', 'Mail', ['look'], '1'],
  );
});

test('functions with one path and method have operations of their own, and links are absolute', () => {
  const other = 'functions/things/set_thing.md';
  const texts = { [THING]: spec('path: x', 'See [a](/functions/set_thing/).'), [other]: spec('path: x') };
  const document = JSON.parse(exportFile(catalogOf(texts, 'https://d.example/api/'), 'openapi.json')!.text());
  assert.deepEqual(
    [...operations(document)].map(({ path, operation }) => [path, operation.operationId]),
    [
      ['/x', 'get_thing'],
      ['/x#set_thing', 'set_thing'],
    ],
  );
  assert.match(document.paths['/x'].get.description, /\(https:\/\/d\.example\/api\/functions\/set_thing\/\)/);
});

test('hostile strings stay strings', () => {
  const catalog = loadFixture('harbor');
  for (const text of HOSTILE) {
    const functions = catalog.functions.map((one) => ({ ...one, role: text }));
    const document = JSON.parse(exportFile({ ...catalog, functions }, 'openapi.json')!.text());
    for (const { operation } of operations(document)) {
      assert.equal(operation['x-role'], text);
    }
  }
});
