// Queries and what must come first, in an index of real names.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ROOT_ADDRESSES } from '../../src/catalog/model/address.ts';
import { makeSearchData } from '../../src/search/make-search-data.ts';
import { nameRanges, reasonWords, textRanges } from '../../src/search/marks.ts';
import { segments, words } from '../../src/search/normalize.ts';
import { search } from '../../src/search/search.ts';
import type { SearchEntry } from '../../src/search/search-entry.ts';
import { openSearch } from '../../src/search/search-index.ts';
import { HOSTILE_QUERIES } from '../hostile-queries.ts';
import { opened, SOURCE } from './index.ts';

const index = opened();

/** The entries that a query finds, in the order of the groups. */
const found = (query: string, at = index): SearchEntry[] =>
  search(at, undefined, query).groups.flatMap((group) =>
    group.kind === 'fields' || group.kind === 'terms' ? [] : group.hits,
  );
const first = (query: string): string | undefined => found(query)[0]?.name;

for (const [kind, rows] of Object.entries({
  'a name': [
    ['create_user_session', 'create_user_session'],
    ['createusersession', 'create_user_session'],
    ['createUserSession', 'create_user_session'],
    ['CREATEACCT', 'createacct'],
    ['list_accts', 'listaccts'],
    ['get_hostname', 'gethostname'],
    ['getdiskusage', 'getdiskusage'],
    ['get_disk_usage', 'get_disk_usage'],
    ['nvget', 'nvget'],
    ['accounts', 'Accounts'],
    ['cphulk', 'cPHulk'],
    ['filter output', 'Filter Output'],
    ['add_zone_line', 'addzonerecord'],
    ['  listaccts\n', 'listaccts'],
  ],
  'a part of a name': [
    ['reverse dns', 'addzonerecord (Reverse DNS)'],
    ['api_tok', 'api_token_create'],
    ['user_session', 'create_user_session'],
    ['cre us ses', 'create_user_session'],
    ['lockedacc', 'listlockedaccounts'],
    ['session user', 'create_user_session'],
    ['batch create', 'batch_create_cphulk_records'],
  ],
  'the words of a joined name': [
    ['create acct', 'createacct'],
    ['list accounts', 'listaccts'],
    ['hostname', 'gethostname'],
    ['list certificates', 'listcrts'],
    ['zone record', 'addzonerecord'],
  ],
  'a typing mistake': [
    ['lisaccts', 'listaccts'],
    ['craeteacct', 'createacct'],
    ['creat_user_sesion', 'create_user_session'],
    ['suspnd acount', 'suspendacct'],
    ['hostnmae', 'gethostname'],
  ],
  'a task in plain words': [
    ['how to create an account', 'createacct'],
    ['how do I suspend an account?', 'suspendacct'],
    ['please list the settings and usage', 'listaccts'],
    ['login without password', 'create_user_session'],
    ['customer nonpayment', 'suspendacct'],
  ],
  'a synonym': [
    ['terminate account', 'removeacct'],
    ['remove an account', 'removeacct'],
    ['turn off brute force', 'disable_cphulk'],
  ],
  'a pasted call': [
    ['/json-api/createacct?api.version=1', 'createacct'],
    ['/json-api/getdiskusage?api.version=1', 'getdiskusage'],
    ['whmapi1 createacct user=x', 'createacct'],
    ['whmapi1 --output=json listaccts', 'listaccts'],
    ['https://host.example:2087/cpsess##########/json-api/listaccts?api.version=1&search=passwd', 'listaccts'],
    ["curl -H 'Authorization: x' 'https://host.example:2087/json-api/passwd?user=removeacct'", 'passwd'],
  ],
  'a pasted address or title': [
    ['https://docs.example/whm/functions/ListAccts/#return-acct.user', 'listaccts'],
    ['WHM API 1 Functions - createacct', 'createacct'],
    ['WHM+API+1+Functions+-+createacct', 'createacct'],
    ['https://old.example/display/SDK/WHM+API+1+Functions+-+createacct', 'createacct'],
    ['https://old.example/specifications/whm.openapi/account-creation/accounts-createacct.md', 'createacct'],
    ['https://old.example/view/Kit/TerminateAccount', 'removeacct'],
    ['https://old.example/view/Kit/XmlApi', 'Introduction'],
    ['https://old.example/whm/', 'Introduction'],
    ['https://old.example/whm/filter-output.md', 'Filter Output'],
    [
      'https://forum.example/index.php?rp=%2Fbase%2F10%2FWHM-API-1-Functions---create_user_session.html',
      'create_user_session',
    ],
    ['/functions/addzonerecord/reverse-dns/', 'addzonerecord (Reverse DNS)'],
    ['/functions/lisaccts/', 'listaccts'],
  ],
})) {
  for (const [query = '', expected] of rows)
    test(`${kind}: "${query.trim()}" finds ${expected} first`, () => assert.equal(first(query), expected));
}

test('a query of known words is not corrected: enable is not disable', () => {
  assert.notEqual(first('enable_cphulk'), 'disable_cphulk');
  assert.notEqual(first('disable_autossl'), 'enable_autossl');
});

test('the synonyms of a corrected word count too, and a query that asks for nothing prefers what reads', () => {
  assert.equal(first('delte an acount'), 'removeacct');
  const functions = [
    { name: 'purge_hosts', summary: 'Trusted hosts.', category: 'dns', effect: 'destroy' },
    { name: 'save_all_hosts', summary: 'Trusted hosts.', category: 'dns', effect: 'change' },
    { name: 'print_all_the_hosts', summary: 'Trusted hosts.', category: 'dns', effect: 'read' },
  ];
  const made = openSearch(makeSearchData({ ...SOURCE, functions, guides: [], tasks: [] }), ROOT_ADDRESSES);
  const names = (query: string) => found(query, made).map(({ name }) => name);
  assert.deepEqual(names('trusted hosts'), ['print_all_the_hosts', 'save_all_hosts', 'purge_hosts']);
  assert.equal(names('delete trusted hosts')[0], 'purge_hosts');
});

test('several known words are compared as words: a name that begins with them is not better than a summary', () => {
  const functions = [
    { name: 'removeacct', summary: 'Delete account.', category: 'accounts', keywords: ['delete an account'] },
    { name: 'delete_account_archives', summary: 'Remove archives of an account.', category: 'accounts' },
  ];
  const made = openSearch(makeSearchData({ ...SOURCE, functions, guides: [], tasks: [] }), ROOT_ADDRESSES);
  assert.equal(found('delete account', made)[0]?.name, 'removeacct');
  assert.equal(found('delete_account', made)[0]?.name, 'delete_account_archives');
});

test('deprecated and removed functions come after current ones with the same words', () => {
  const names = found('records of a zone').map(({ name }) => name);
  assert.ok(names.indexOf('parse_dns_zone') < names.indexOf('dumpzone'), names.join());
});

test('a function that others link to comes before one with the same words', () => {
  const functions = ['read_x', 'read_y'].map((name) => ({ name, summary: 'Read it.', category: 'dns' }));
  const linking = { name: 'other', summary: 'Something else.', category: 'dns', related: ['read_y'] };
  const at = opened({ ...SOURCE, functions: [...functions, linking] });
  assert.deepEqual(
    found('read', at).map(({ name }) => name),
    ['read_y', 'read_x'],
  );
});

test('nothing, nonsense and hostile queries have no results and no error', () => {
  for (const query of [
    '',
    '   ',
    '___',
    '%',
    '\\',
    '.*',
    '"',
    'qqqqqqqq',
    '\u0000',
    '😀',
    '__proto__',
    '$&',
    'Ж'.repeat(20),
  ])
    assert.deepEqual(found(query), [], query);
  for (const query of HOSTILE_QUERIES) assert.doesNotThrow(() => search(index, undefined, query), query.slice(0, 30));
});

test('without a result, the closest names are offered', () => {
  const { groups, closest } = search(index, undefined, 'crxxteaxct');
  assert.deepEqual(groups, []);
  assert.equal(closest[0]?.name, 'createacct');
  assert.deepEqual(search(index, undefined, 'qqqqqqqqqqqqqqqq').closest, []);
});

test('letters of names and words of texts are marked', () => {
  const marked = (query: string, name: string): string => {
    const { query: read } = search(index, undefined, query);
    return nameRanges(index, read, name)
      .map(([from, to]) => name.slice(from, to))
      .join('|');
  };
  assert.equal(marked('createusersession', 'create_user_session'), 'create_user_session');
  assert.equal(marked('api_tok', 'api_token_create'), 'api_tok');
  assert.equal(marked('cre us ses', 'create_user_session'), 'cre|us|ses');
  assert.equal(marked('suspend account', 'suspendacct'), 'suspendacct');
  assert.equal(marked('session user', 'create_user_session'), 'user|session');
  assert.equal(marked('reverse dns', 'addzonerecord (Reverse DNS)'), 'Reverse DNS');
  const text = 'Delete an account with everything in it.';
  const { query } = search(index, undefined, 'terminate accounts');
  assert.deepEqual(
    textRanges(index, query, text).map(([from, to]) => text.slice(from, to)),
    ['Delete', 'account'],
  );
});

test('a result that shows no word of the query says which keyword led to it', () => {
  const { query } = search(index, undefined, 'nonpayment');
  assert.deepEqual(reasonWords(query, found('nonpayment')[0]!), ['nonpayment']);
});

test('entries have the addresses of their pages, and the common tasks their functions', () => {
  const pages = new Map(index.entries.map(({ name, address }) => [name, address]));
  assert.equal(pages.get('listaccts'), '/functions/listaccts/');
  assert.equal(pages.get('addzonerecord (Reverse DNS)'), '/functions/addzonerecord/reverse-dns/');
  assert.equal(pages.get('Filter Output'), '/guides/filter-output/');
  assert.equal(pages.get('Limits of a call'), '/guides/introduction/#limits');
  assert.equal(pages.get('DNS'), '/categories/dns/');
  assert.deepEqual(
    index.tasks.map(({ title, entry }) => [title, entry.name]),
    [['Create an account', 'createacct']],
  );
});

test('an empty catalog can be searched, and an unknown category is an error', () => {
  const empty = opened({ ...SOURCE, functions: [], categories: [], guides: [] });
  assert.deepEqual(search(empty, undefined, 'createacct').groups, []);
  assert.throws(() => makeSearchData({ ...SOURCE, categories: [] }), /accountsummary/);
});

test('names are split at punctuation and in camel case, words only at punctuation', () => {
  assert.deepEqual(segments('createUserSession'), ['create', 'user', 'session']);
  assert.deepEqual(segments('Email::add_pop/fetchSSLHosts'), ['email', 'add', 'pop', 'fetch', 'ssl', 'hosts']);
  assert.deepEqual(words('cPanel account, ünter'), ['cpanel', 'account', 'ünter']);
});
