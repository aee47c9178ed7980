// What the finder finds for the queries and addresses of content/tests/queries.yaml.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { foundNames, scoresByKind } from '../../src/bench/finder-scores.ts';
import { readQueries } from '../../src/bench/query-file.ts';
import { addressesOf } from '../../src/catalog/model/address.ts';
import { openRedirects } from '../../src/catalog/model/redirect-table.ts';
import { openFields } from '../../src/search/field-index.ts';
import { openSearch } from '../../src/search/search-index.ts';
import { contentSite } from '../site/sites.ts';
import { expectations } from './content.ts';

const NAMES = z.record(z.string(), z.union([z.string(), z.array(z.string()).min(1)])).default({});
const FLOORS = z.record(z.string(), z.tuple([z.number(), z.number()])).default({});
const expected = expectations('queries.yaml', z.looseObject({ first: NAMES, addresses: NAMES, floors: FLOORS }));
const { read, url } = contentSite();
const index = openSearch(JSON.parse(read('names.json')), addressesOf(url));
const redirect = openRedirects(JSON.parse(read('redirects.json')));
const fields = openFields(JSON.parse(read('fields.json')));

for (const [query, name] of Object.entries({ ...expected?.first, ...expected?.addresses })) {
  const right = [name].flat();
  test(`the first result for "${query}" is ${right.join(' or ')}`, () => {
    const [first] = foundNames(index, fields, query, redirect);
    assert.ok(right.includes(first ?? ''), `it is ${first}`);
  });
}

const scores = expected ? scoresByKind(index, fields, readQueries('content/tests/queries.yaml')) : new Map();
for (const [kind, [first, inThree]] of Object.entries(expected?.floors ?? {})) {
  test(`of the queries of the kind "${kind}", ${first} % have a right result first, ${inThree} % in three`, (t) => {
    const score = scores.get(kind);
    assert.ok(score, `content/tests/queries.yaml has queries of the kind ${kind}`);
    const percent = (count: number): number => Math.round((100 * count) / score.count);
    t.diagnostic(`${percent(score.first)} % first, ${percent(score.inThree)} % in three, of ${score.count}`);
    assert.ok(percent(score.first) >= first && percent(score.inThree) >= inThree);
  });
}

test('every function finds itself first', () => {
  const functions = index.entries.filter(({ kind }) => kind === 'function');
  const lost = functions.filter(({ name }) => foundNames(index, fields, name)[0] !== name);
  assert.deepEqual(
    lost.map(({ name }) => name),
    [],
  );
});
