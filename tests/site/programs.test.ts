// The forms for programs: their shape is a contract.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { test } from 'node:test';
import { pagesOf, siteFolder } from './files.ts';

const folder = siteFolder();
const read = (file: string) => JSON.parse(fs.readFileSync(`${folder}/${file}`, 'utf8'));
const catalog = read('catalog.json');

type Json = Record<string, unknown>;
type Check = (value: unknown) => boolean;

const text: Check = (value) => typeof value === 'string';
const filled: Check = (value) => typeof value === 'string' && value !== '';
const bool: Check = (value) => typeof value === 'boolean';
const any: Check = (value) => value !== undefined;
const maybe =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);
const oneOf =
  (...values: unknown[]): Check =>
  (value) =>
    values.includes(value);
const list =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);
const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);
const stage: Check = (value) => typeof value === 'boolean' || filled(value);
const shape =
  (keys: Record<string, Check>): Check =>
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    Object.keys(value).every((key) => key in keys) &&
    Object.entries(keys).every(([key, check]) => check((value as Json)[key]));

const condition: Check = (value) =>
  typeof value === 'object' && value !== null && Object.values(value).every(Array.isArray);
const key = shape({ description: maybe(filled), example: maybe(any) });
const common: Record<string, Check> = {
  type: (value) => filled(value) && !/\b(?!string|integer|number|boolean|object|null|any)[a-z-]+/.test(value as string),
  values: maybe(list(shape({ value: text, meaning: text }))),
  otherValues: maybe(filled),
  default: maybe(any),
  example: maybe(any),
  description: text,
  key: maybe((value) => key(value) || list(key)(value)),
  format: maybe(filled),
  secret: maybe(bool),
  pattern: maybe(bool),
  section: maybe(filled),
  since: maybe(filled),
  deprecated: maybe(stage),
  when: maybe(condition),
  requiredWhen: maybe(condition),
};
const parameter: Check = (value) =>
  shape({
    name: filled,
    ...common,
    required: bool,
    repeatable: maybe(any),
    in: maybe(oneOf('query', 'path', 'header', 'body')),
    fields: maybe(list(parameter)),
  })(value);
const field = shape({ path: text, ...common });
const entry: Record<string, Check> = {
  name: filled,
  summary: filled,
  description: filled,
  category: filled,
  group: maybe(filled),
  since: maybe(filled),
  method: maybe(oneOf('GET', 'POST', 'PUT', 'DELETE', 'PATCH')),
  effect: oneOf('read', 'change', 'destroy'),
  role: maybe(filled),
  restarts: maybe(list(filled)),
  background: maybe((value) => value === true || filled(value)),
  request: maybe(oneOf('json', 'form', 'multipart')),
  without: maybe(list(filled)),
  path: maybe(filled),
  interface: maybe(filled),
  deprecated: stage,
  removed: stage,
  replacement: orNull(filled),
  acl: list(filled),
  url: filled,
  parameters: orNull(list(parameter)),
  returns: orNull(list(field)),
  metadata: list(field),
  variants: list(shape({ slug: filled, title: filled, url: filled, description: filled })),
  related: list(filled),
  keywords: list(filled),
};

test('catalog.json has its shape', () => {
  assert.deepEqual(Object.keys(catalog), ['api', 'categories', 'functions']);
  assert.deepEqual(catalog.api, { name: 'WHM API 1', version: '11.138.0.6' });
  assert.equal(catalog.functions.length, 649);
  assert.equal(catalog.categories.length, 32);
  assert.ok(list(shape({ slug: filled, title: filled, functions: list(filled) }))(catalog.categories));
  const wrong = catalog.functions.flatMap((one: Json) => [
    ...Object.keys(one)
      .filter((name) => !(name in entry))
      .map((name) => `${one.name} has ${name}`),
    ...Object.entries(entry)
      .filter(([name, check]) => !check(one[name]))
      .map(([name]) => `${one.name}.${name}: ${JSON.stringify(one[name])?.slice(0, 200)}`),
  ]);
  assert.deepEqual(wrong, []);
});

test('every function stands in one category, A to Z, and names in it exist', () => {
  const names = new Set(catalog.functions.map(({ name }: { name: string }) => name));
  const listed = catalog.categories.flatMap(({ functions }: { functions: string[] }) => functions);
  assert.equal(new Set(listed).size, 649);
  for (const { slug, functions } of catalog.categories) {
    const sorted = [...functions].sort((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1));
    assert.deepEqual(functions, sorted, slug);
  }
  const unknown = catalog.functions.flatMap(({ name, related, replacement, background }: Json) =>
    [...(related as string[]), replacement, background]
      .filter((one) => typeof one === 'string' && !names.has(one))
      .map((one) => `${name}: ${one}`),
  );
  assert.deepEqual(unknown, []);
  const categoryOf = new Map(
    catalog.categories.flatMap(({ slug, functions }: { slug: string; functions: string[] }) =>
      functions.map((name) => [name, slug]),
    ),
  );
  for (const { name, category } of catalog.functions) assert.equal(categoryOf.get(name), category);
});

test('functions/<name>.json is the same entry, and its url is its page', () => {
  const pages = new Set(pagesOf(folder).map(({ address }) => `/${address}`));
  for (const one of catalog.functions) {
    assert.deepEqual(read(`functions/${one.name}.json`), one);
    assert.ok(pages.has(one.url), one.url);
    for (const { url } of one.variants) assert.ok(pages.has(url), url);
  }
});

test('unknown is null, none is []', () => {
  const byName = new Map(catalog.functions.map((one: Json) => [one.name, one]));
  const { parameters, returns } = byName.get('load_style') as Json;
  assert.deepEqual([parameters, returns], [null, null]);
  const reference = byName.get('twofactorauth_policy_status') as Json;
  assert.deepEqual(reference.parameters, []);
  assert.deepEqual(reference.returns, [
    {
      path: 'is_enabled',
      type: 'boolean',
      values: [
        { value: '1', meaning: 'Enabled.' },
        { value: '0', meaning: 'Not enabled.' },
      ],
      example: 1,
      description:
        'Whether the policy is on for the server. It says nothing about whether a particular account has set 2FA up.',
    },
  ]);
  assert.deepEqual(
    (byName.get('listaccts') as { returns: Json[] }).returns.slice(0, 2).map(({ path, type }) => [path, type]),
    [
      ['acct', 'object[]'],
      ['acct[].user', 'string'],
    ],
  );
});

test('the Markdown of a function holds what its page holds', () => {
  const markdown = fs.readFileSync(`${folder}/functions/twofactorauth_policy_status.md`, 'utf8');
  for (const piece of [
    '# twofactorauth_policy_status\n',
    'https://hostname.example.com:2087/cpsess#####/json-api/twofactorauth_policy_status?api.version=1',
    'whmapi1 twofactorauth_policy_status',
    '"is_enabled": "1"',
    '`is_enabled`',
    'twofactorauth_enable_policy',
  ])
    assert.ok(markdown.includes(piece), piece);
  const bad = catalog.functions.filter(({ name }: { name: string }) =>
    /\bundefined\b|\[object Object\]/.test(fs.readFileSync(`${folder}/functions/${name}.md`, 'utf8')),
  );
  assert.deepEqual(bad, []);
});

test('the index of names has every function, guide and category', () => {
  const names = read('names.json');
  assert.deepEqual(
    names.functions.map(([name]: [string]) => name).sort(),
    catalog.functions.map(({ name }: { name: string }) => name).sort(),
  );
  assert.equal(names.guides.length, 7);
  assert.equal(names.categories.length, 32);
  for (const { slug, functions } of catalog.categories) {
    const rows: string[][] = read(`categories/${slug}/names.json`);
    assert.deepEqual(
      rows.filter((row) => row.length === 1).map(([name]) => name),
      functions,
    );
  }
});
