// Old addresses, which lead to their pages by the site's redirects.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addressesBelow } from '../../src/catalog/model/address.ts';
import { find } from '../../src/search/find.ts';
import { makeSearchData } from '../../src/search/make-search-data.ts';
import { nearestPages } from '../../src/search/nearest.ts';
import { search } from '../../src/search/search.ts';
import { openSearch } from '../../src/search/search-index.ts';
import { SOURCE } from './index.ts';

const index = openSearch(makeSearchData(SOURCE), addressesBelow('/docs/'));

const OLD: Readonly<Record<string, string>> = {
  '/old/page?id=7': '/functions/passwd/',
  '/old/two words?': '/functions/addzonerecord/reverse-dns/',
  '/old/guide?': '/guides/filter-output/',
  '/old/data?': '/functions/listaccts.md',
  '/old/heading?': '/guides/introduction/#limits',
  '/old/field?': '/functions/passwd/#param-user',
  '/old/gone?': '/functions/not_in_the_catalog/',
};
const redirect = (path: string, query = ''): string | undefined => OLD[`${path}?${query}`];

const first = (text: string): string | undefined => {
  const [group] = search(index, undefined, text, redirect).groups;
  return group && 'name' in group.hits[0]! ? group.hits[0].name : undefined;
};

for (const [text, name] of [
  ['https://old.example/old/page?id=7', 'passwd'],
  ['https://old.example/old/page?id=7#createacct', 'passwd'],
  ['/old/page?id=7', 'passwd'],
  ['old.example/old/page?id=7', 'passwd'],
  ['https://here.example/docs/old/page?id=7', 'passwd'],
  ['see https://old.example/old/page?id=7 please', 'passwd'],
  ['https://old.example/old/two words', 'addzonerecord (Reverse DNS)'],
  ['https://old.example/old/guide', 'Filter Output'],
  ['https://old.example/old/data', 'listaccts'],
  ['https://old.example/old/heading', 'Limits of a call'],
  // A field is not an entry; the page of its function is.
  ['https://old.example/old/field', 'passwd'],
] as const)
  test(`"${text}" leads to ${name}`, () => assert.equal(first(text), name));

test('an address that leads nowhere, or to a page without an entry, is read as words', () => {
  assert.equal(first('https://old.example/other/createacct'), 'createacct');
  const address = 'https://old.example/old/gone';
  assert.deepEqual(search(index, undefined, address, redirect), search(index, undefined, address));
});

test('the page that an old address means is not repeated among the others', () => {
  const [group] = search(
    index,
    undefined,
    'https://old.example/passwd/old/page?id=7',
    () => '/functions/passwd/',
  ).groups;
  assert.equal(group?.hits.filter((hit) => 'name' in hit && hit.name === 'passwd').length, 1);
});

test('the 404 page suggests the page that an old address leads to', () => {
  assert.equal(nearestPages(index, '/docs/old/page?id=7', redirect).entries[0]?.name, 'passwd');
});

test('the 404 page suggests no function that has the words of an address only in its keywords', () => {
  assert.equal(find(index, undefined, 'nonpayment').groups.length, 1);
  assert.deepEqual(nearestPages(index, '/nonpayment/').entries, []);
});
