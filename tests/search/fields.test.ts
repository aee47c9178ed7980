// Parameters, return fields, values and terms of guides that are found by their names.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ROOT_ADDRESSES } from '../../src/catalog/model/address.ts';
import { guideTerms } from '../../src/catalog/model/guide-terms.ts';
import { fieldSource } from '../../src/export/fields.ts';
import { searchSource } from '../../src/export/names.ts';
import { openFields } from '../../src/search/field-index.ts';
import type { FieldHit } from '../../src/search/group.ts';
import { makeFieldData } from '../../src/search/make-field-data.ts';
import { makeSearchData } from '../../src/search/make-search-data.ts';
import { search } from '../../src/search/search.ts';
import { openSearch } from '../../src/search/search-index.ts';
import { catalogOf, spec } from '../content.ts';

const LIST = `parameters:
  - { name: maxpop, type: integer, description: The most mailboxes., example: 5 }
  - name: order
    type: string
    description: The order of the things.
    values: { BY_NAME: By name., BY_AGE: By age. }
    example: BY_NAME
returns:
  - name: acct
    type: object[]
    description: The accounts.
    fields:
      - { name: suspended, type: boolean, description: Whether it is suspended., example: 1 }
      - { name: maxpop, type: integer, description: The most mailboxes., example: 5 }
`;
const catalog = catalogOf({
  'functions/things/list_things.md': spec(LIST, 'Lists things.', 'List the things.'),
  'functions/things/count_things.md': spec(
    'returns:\n  - { name: is_last, type: boolean, description: Whether it is., example: 1 }\n',
    'Counts.',
    'Count the things.',
  ),
  'guides/filter.md':
    '---\ntitle: Filter\nsummary: Filter the output.\n---\n## Use\n\nText.\n\n## Variables\n\n| Name | Meaning |\n| --- | --- |\n| `api.filter.enable` | On. |\n| All `x` | No. |\n',
});
const index = openSearch(makeSearchData(searchSource(catalog)), ROOT_ADDRESSES);
const fields = openFields(JSON.parse(JSON.stringify(makeFieldData(fieldSource(catalog)))));
const groups = (query: string) => search(index, fields, query).groups;
const fieldsOf = (query: string): FieldHit[] =>
  groups(query).flatMap((group) => (group.kind === 'fields' ? group.hits : []));

/** Returns what finds the kinds of the groups in a catalog of one function, which returns one field. */
function kindsOf(name: string, summary: string, field: string) {
  const returns = `returns: [{ name: ${field}, type: string, description: A field., example: x }]`;
  const small = catalogOf({ [`functions/things/${name}.md`]: spec(returns, 'Shows it.', summary) });
  const names = openSearch(makeSearchData(searchSource(small)), ROOT_ADDRESSES);
  const opened = openFields(makeFieldData(fieldSource(small)));
  return (query: string) => search(names, opened, query).groups.map(({ kind }) => kind);
}

test('a field is found by its name, its last two names, its path and its place in the response', () => {
  for (const query of [
    'suspended',
    'acct.suspended',
    'acct[].suspended',
    'data.acct[].suspended',
    'data.acct[0].suspended',
    '"suspended":',
    'SUSPENDED',
  ]) {
    const [hit] = fieldsOf(query);
    assert.deepEqual(
      [hit?.owner.name, hit?.path, hit?.kind, hit?.address],
      ['list_things', 'acct[].suspended', 'returns', '/functions/list_things/#return-acct.suspended'],
      query,
    );
  }
});

test('a parameter comes before a return field of the same name', () => {
  assert.deepEqual(
    fieldsOf('maxpop').map(({ kind, address }) => [kind, address]),
    [
      ['parameters', '/functions/list_things/#param-maxpop'],
      ['returns', '/functions/list_things/#return-acct.maxpop'],
    ],
  );
  assert.equal(fieldsOf('maxpop=unlimited').length, 2);
});

test('a field that no text mentions comes first, a word of texts after the functions', () => {
  assert.equal(groups('maxpop')[0]?.kind, 'fields');
  assert.equal(groups('is_last')[0]?.kind, 'fields');
  assert.equal(groups('list_things')[0]?.kind, 'functions');
});

test('a field and a function with the same name: the function comes first, also if its name only begins so', () => {
  for (const name of ['quota_limit', 'quota_limit_of_all']) {
    const kinds = kindsOf(name, 'Show the limit.', 'quota_limit');
    assert.deepEqual(kinds('quota_limit'), ['functions', 'fields'], name);
  }
});

test('a field comes first only if its name is not a word that people use', () => {
  for (const field of ['quota_limit', 'quotaLimit', 'quota2', 'QUOTA'])
    assert.deepEqual(kindsOf('show_it', `Show the ${field}.`, field)(field), ['fields', 'functions'], field);
  assert.deepEqual(kindsOf('show_it', 'Show the quota.', 'quota')('quota'), ['functions', 'fields']);
  assert.deepEqual(kindsOf('show_it', 'Show the Quota.', 'Quota')('Quota'), ['functions', 'fields']);
  // No function has this word, although one has its parts.
  assert.deepEqual(kindsOf('show_mail_quota', 'Show it.', 'mailquota')('mailquota'), ['fields', 'functions']);
  // Several words are a question in words.
  assert.deepEqual(kindsOf('show_it', 'Show the limit.', 'mb_limit')('mb limit'), ['functions', 'fields']);
});

test('a path of the response finds the fields below its data that begin so', () => {
  for (const query of ['data.susp', 'susp'])
    assert.deepEqual(
      fieldsOf(query).map(({ path }) => path),
      ['acct[].suspended'],
      query,
    );
});

test('a field with the name of the envelope is found by its name', () => {
  assert.deepEqual(kindsOf('show_it', 'Show it.', 'data')('data'), ['fields']);
});

test('a value leads to the field that can have it', () => {
  const [hit] = fieldsOf('BY_AGE');
  assert.deepEqual([hit?.value, hit?.path, hit?.address], ['BY_AGE', 'order', '/functions/list_things/#param-order']);
});

test('the beginning of a name finds the fields that begin so', () => {
  assert.deepEqual(
    fieldsOf('susp').map(({ path }) => path),
    ['acct[].suspended'],
  );
});

test('a name that a guide defines leads to its section', () => {
  const [group] = groups('api.filter.enable');
  assert.deepEqual(group?.kind === 'terms' && group.hits, [
    { name: 'api.filter.enable', guide: 'filter', anchor: 'variables', title: 'Variables' },
  ]);
  assert.deepEqual(
    guideTerms(catalog.guides[0]!.body).map(({ name }) => name),
    ['api.filter.enable'],
  );
});
