// Which names the finder lists for a query (content/tests/queries.yaml).
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { addressesOf } from '../../src/catalog/model/address.ts';
import { closestEntries } from '../../src/search/closest.ts';
import { findNames } from '../../src/search/rank.ts';
import { openIndex } from '../../src/search/search-entry.ts';
import { contentSite } from '../site/sites.ts';
import { expectations } from './content.ts';

const NAMES = z.record(z.string(), z.string()).default({});
const queries = expectations('queries.yaml', z.looseObject({ first: NAMES, closest: NAMES }));
const { read, url } = contentSite();
const entries = openIndex(JSON.parse(read('names.json')), addressesOf(url));

for (const [query, name] of Object.entries(queries?.first ?? {})) {
  test(`the first name for "${query}" is ${name}`, () => {
    assert.equal(findNames(entries, query)[0]?.entry.name, name);
  });
}

for (const [query, name] of Object.entries(queries?.closest ?? {})) {
  test(`the name closest to "${query}" is ${name}`, () => {
    assert.deepEqual(findNames(entries, query), []);
    assert.equal(closestEntries(entries, query, 1)[0]?.entry.name, name);
  });
}

test('every name of the index is found by itself', () => {
  const lost = entries.filter(({ name }) => !findNames(entries, name).some(({ entry }) => entry.name === name));
  assert.deepEqual(
    lost.map(({ name }) => name),
    [],
  );
});
