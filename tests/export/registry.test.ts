// The registry of exports: the build writes the same files that the development server sends.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { catalogSchema } from '../../src/export/catalog-schema.ts';
import {
  catalogLinks,
  EXPORTS,
  exportFile,
  exportFiles,
  exportPaths,
  functionLinks,
} from '../../src/export/registry.ts';
import { catalogOf, EMPTY, spec, THING, withEffect } from '../content.ts';

const catalog = catalogOf({ [THING]: spec('variants: [{slug: v, title: V, description: V., call: {}}]') });

test('every export has its own id and its own paths', () => {
  assert.equal(new Set(EXPORTS.map(({ id }) => id)).size, EXPORTS.length);
  const paths = [...exportPaths(catalog)];
  assert.equal(new Set(paths).size, paths.length);
  for (const { path, per } of EXPORTS) assert.equal(path.includes('{name}'), per !== 'catalog', path);
});

test('a file that is requested alone is the one that a build writes', () => {
  const files = [...exportFiles(catalog)];
  assert.ok(files.length >= EXPORTS.filter((one) => one.per === 'catalog' && !one.exists).length);
  for (const { path, text } of files) assert.equal(exportFile(catalog, path)?.text(), text(), path);
});

test('a path that no export has', () => {
  for (const path of [
    '',
    'functions/get_thing/',
    'functions/nothing.json',
    'functions/.json',
    'functions/%.json',
    'functions/{name}.json',
    'sitemap-1.xml',
    'sitemap-00.xml',
  ])
    assert.equal(exportFile(catalog, path), undefined, path);
});

test('a catalog without functions and categories has its exports', () => {
  const empty = catalogOf({ ...EMPTY, 'categories.yaml': '[]\n' });
  for (const { path, text } of exportFiles(empty)) assert.equal(typeof text(), 'string', path);
});

test('links to listed exports have the base path', () => {
  const below = catalogOf({ [THING]: spec() }, 'https://docs.example.com/api/');
  const addresses = catalogLinks(below).map(({ address }) => address);
  assert.deepEqual(
    addresses.filter((address) => !address.startsWith('/api/')),
    [],
  );
  assert.ok(addresses.includes('/api/catalog.json'));
  assert.deepEqual(functionLinks(below, 'get_thing')[0], {
    title: 'JSON',
    mediaType: 'application/json',
    address: '/api/functions/get_thing.json',
  });
});

test('catalog.json has exactly the keys of its schema, which is published as JSON Schema', () => {
  const field =
    '{name: a, type: "{object}", description: D., key: {example: k}, formerly: [z], fields: [{name: b, type: integer, example: 1}]}';
  const choices =
    'oneOf: [[a, c]]\nfailures: [{reason: R, when: W.}]\nformerly: [y]\nexamples: [{title: T, call: {c: x}}]';
  const repeated = '{name: c, type: string, description: D., repeatable: hyphen, example: x}';
  const full = catalogOf({
    [THING]: withEffect(
      'change',
      spec(
        `since: "1"\nparameters: [${field}, ${repeated}]\nreturns: [${field}]\nmetadata: [${field}]\nbackground: true\nundo: other_thing\n${choices}`,
      ),
    ),
    'functions/things/other_thing.md': withEffect('change', spec()),
  });
  const entry = JSON.parse(exportFile(full, 'catalog.json')!.text());
  // Parsing drops keys that the schema does not have.
  assert.deepEqual(catalogSchema.parse(entry), entry);
  assert.deepEqual(JSON.parse(exportFile(full, 'functions/get_thing.json')!.text()), entry.functions[0]);
  const schema = JSON.parse(exportFile(full, 'schema/catalog.json')!.text());
  assert.equal(schema.$schema, 'https://json-schema.org/draft/2020-12/schema');
  const described = Object.keys(schema.$defs.Function.properties);
  assert.deepEqual(
    Object.keys(entry.functions[0]).filter((key) => !described.includes(key)),
    [],
  );
});
