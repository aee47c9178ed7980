// Queries and the names that must come first, in an index of real names.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ROOT_ADDRESSES } from '../../src/catalog/model/address.ts';
import { closestEntries, isTypo } from '../../src/search/closest.ts';
import { nameIndex } from '../../src/search/name-index.ts';
import { segments, words } from '../../src/search/normalize.ts';
import { findNames } from '../../src/search/rank.ts';
import { openIndex } from '../../src/search/search-entry.ts';

const of = (category: string, ...rows: [name: string, summary: string][]) =>
  rows.map(([name, summary]) => ({ name, summary, category }));

const source = {
  categories: [
    { slug: 'accounts', title: 'Accounts', summary: 'Create, change, suspend, list and delete accounts.' },
    { slug: 'authentication', title: 'Authentication', summary: 'API tokens, two-factor login.' },
    { slug: 'cphulk', title: 'cPHulk', summary: 'Protection against guessed passwords.' },
    { slug: 'dns', title: 'DNS', summary: 'Zones, records, DNSSEC and nameservers.' },
  ],
  functions: [
    ...of(
      'accounts',
      ['accountsummary', 'Show the main facts of one account.'],
      ['acctcounts', 'Count the accounts of a reseller.'],
      ['createacct', 'Create a cPanel account with its domain and limits.'],
      ['cpanel', 'Run a cPanel API function.'],
      ['list_users', 'List the usernames of the server, root included.'],
      ['listaccts', 'List the accounts on the server with their settings and usage.'],
      ['listcrts', 'List certificates.'],
      ['listlockedaccounts', 'List suspended accounts that only root can reopen.'],
      ['passwd', 'Set a new password for an account.'],
      ['_getpkgextensionform', 'Return the form of a package extension.'],
      ['gethostname', "Show the server's hostname."],
      ['wp_dashboard_get_hostname', 'Show the hostname to the WordPress dashboard plugin.'],
      ['run_cpkeyclt', 'Renew the license of the server.'],
      ['batch', 'Run several functions in one call.'],
    ),
    ...of(
      'authentication',
      ['create_user_session', 'Open a session for a user and get its login address.'],
      ['create_remote_user_transfer_session', 'Prepare a transfer of accounts as a user.'],
      ['api_token_create', 'Create an API token for the calling user.'],
    ),
    ...of(
      'cphulk',
      ['create_cphulk_record', 'Add an address to a list.'],
      ['batch_create_cphulk_records', 'Add several.'],
    ),
    ...of('dns', ['adddns', 'Create a zone.'], ['parse_dns_zone', 'Return the records of a zone.']),
    { name: 'dumpzone', summary: 'Return the DNS zone of a domain (deprecated).', category: 'dns', deprecated: true },
    { name: 'nvget', summary: 'Read a stored value.', category: 'accounts', removed: '11.50' },
    {
      name: 'addzonerecord',
      summary: 'Add a record to a DNS zone.',
      category: 'dns',
      variants: [{ slug: 'reverse-dns', title: 'addzonerecord (Reverse DNS)', description: 'Add a PTR record.' }],
    },
  ],
  guides: [{ slug: 'filter-output', title: 'Filter Output', summary: 'Get only the records that you need.' }],
};
const index = nameIndex(source);
const entries = openIndex(JSON.parse(JSON.stringify(index)), ROOT_ADDRESSES);
const first = (query: string): string | undefined => findNames(entries, query)[0]?.entry.name;

for (const [query, expected, tier] of [
  ['create_user_session', 'create_user_session', 0],
  ['createusersession', 'create_user_session', 1],
  ['createUserSession', 'create_user_session', 1],
  ['CREATEACCT', 'createacct', 1],
  ['list_accts', 'listaccts', 1],
  ['create acct', 'createacct', 1],
  ['get_hostname', 'gethostname', 1],
  ['_getpkgextensionform', '_getpkgextensionform', 0],
  ['getpkgextensionform', '_getpkgextensionform', 1],
  ['accounts', 'Accounts', 1],
  ['cphulk', 'cPHulk', 1],
  ['reverse dns', 'addzonerecord (Reverse DNS)', 3],
  ['addzonerecord', 'addzonerecord', 0],
  ['addzonerecord/reverse-dns', 'addzonerecord (Reverse DNS)', 1],
  ['filter', 'Filter Output', 2],
  ['api_tok', 'api_token_create', 2],
  ['user_session', 'create_user_session', 3],
  ['cre us ses', 'create_user_session', 3],
  ['lockedacc', 'listlockedaccounts', 4],
  ['session user', 'create_user_session', 5],
  ['settings and usage', 'listaccts', 6],
  ['list certificates', 'listcrts', 6],
  ['/json-api/createacct?api.version=1', 'createacct', 0],
  ['whmapi1 createacct user=x', 'createacct', 0],
  ['whmapi1 --output=json listaccts', 'listaccts', 0],
  ['whmapi1 listaccts', 'listaccts', 0],
  ['https://host.example:2087/cpsess##########/json-api/listaccts?api.version=1&search=passwd', 'listaccts', 0],
  ['https://docs.example/whm/functions/ListAccts/#return-acct.user', 'listaccts', 0],
  ['WHM API 1 Functions - createacct', 'createacct', 0],
  ['WHM+API+1+Functions+-+createacct', 'createacct', 0],
  ['  listaccts\n', 'listaccts', 0],
  ['batch create', 'batch_create_cphulk_records', 2],
] as const) {
  test(`"${query.trim()}" finds ${expected} in tier ${tier}`, () => {
    const [hit] = findNames(entries, query);
    assert.deepEqual([hit?.entry.name, hit?.tier], [expected, tier]);
  });
}

test('a word of a sentence is not a name, unless it is the first or last word, as written', () => {
  assert.equal(first('update cPanel license'), undefined);
  assert.equal(first('cPanel license'), undefined);
  assert.equal(first('how does listaccts'), 'listaccts');
});

test('within a tier, current functions come before deprecated and removed ones', () => {
  const found = findNames(entries, 'zone').map(({ entry }) => entry.name);
  assert.ok(found.indexOf('addzonerecord') < found.indexOf('dumpzone'), found.join());
  assert.equal(first('dumpzone'), 'dumpzone');
  assert.equal(first('nvget'), 'nvget');
});

test('nonsense, empty and hostile queries have no hits', () => {
  for (const query of [
    '',
    '   ',
    '___',
    '%',
    '\\',
    '.*',
    '"',
    'zzzzzz',
    '<img src=x onerror=alert(1)>',
    '%E0%A4%A',
    '\u0000',
    '😀',
    'x'.repeat(1e5),
    '/ '.repeat(1e4),
    '__proto__',
    '$&',
  ]) {
    assert.deepEqual(findNames(entries, query), [], query.slice(0, 30));
    assert.doesNotThrow(() => closestEntries(entries, query, 3));
  }
});

test('each hit has the ranges of its name to mark', () => {
  const marked = (query: string): string => {
    const { entry, ranges } = findNames(entries, query)[0]!;
    return ranges.map(([from, to]) => entry.name.slice(from, to)).join('|');
  };
  assert.equal(marked('createusersession'), 'create_user_session');
  assert.equal(marked('api_tok'), 'api_tok');
  assert.equal(marked('cre us ses'), 'cre|us|ses');
  assert.equal(marked('user_session'), 'user_session');
  assert.equal(marked('lockedacc'), 'lockedacc');
  assert.equal(marked('session user'), 'user_session');
  assert.equal(marked('settings and usage'), '');
  assert.equal(marked('reverse dns'), 'Reverse DNS');
});

test('at most 50 hits, the best ones', () => {
  const functions = of('dns', ...Array.from({ length: 300 }, (_, i): [string, string] => [`get_zone_${i}`, 'Zone.']));
  const many = openIndex(
    nameIndex({ ...source, functions: [...functions, ...of('dns', ['zone', 'Zone.'], ['zone_list', 'Zone.'])] }),
    ROOT_ADDRESSES,
  );
  const found = findNames(many, 'zone').map(({ entry }) => entry.name);
  assert.equal(found.length, 50);
  assert.deepEqual(found.slice(0, 3), ['zone', 'zone_list', 'get_zone_0']);
});

for (const [query, ...names] of [
  ['lisaccts', 'listaccts', 'listcrts'],
  ['craeteacct', 'createacct'],
  ['creat_user_sesion', 'create_user_session'],
  ['getLockedAccounts', 'listlockedaccounts'],
] as const) {
  test(`the closest name to "${query}" is ${names[0]}`, () => {
    assert.deepEqual(findNames(entries, query), []);
    const near = closestEntries(entries, query, 4);
    assert.deepEqual(
      near.slice(0, names.length).map(({ entry }) => entry.name),
      names,
    );
  });
}

test('a typo is recognized; swapped letters count as one', () => {
  const [near] = closestEntries(entries, 'craeteacct', 1);
  assert.equal(near?.distance, 1);
  assert.equal(isTypo('craeteacct', near!), true);
  assert.equal(isTypo('getLockedAccounts', closestEntries(entries, 'getLockedAccounts', 1)[0]!), false);
  assert.deepEqual(closestEntries(entries, 'qqqqqqqqqqqq', 4), []);
});

test('entries have the addresses of their pages', () => {
  const pages = new Map(entries.map(({ name, address }) => [name, address]));
  assert.equal(pages.get('listaccts'), '/functions/listaccts/');
  assert.equal(pages.get('addzonerecord (Reverse DNS)'), '/functions/addzonerecord/reverse-dns/');
  assert.equal(pages.get('Filter Output'), '/guides/filter-output/');
  assert.equal(pages.get('DNS'), '/categories/dns/');
});

test('the index has short rows, and an unknown category is an error', () => {
  assert.deepEqual(index.functions[0], ['accountsummary', 'Show the main facts of one account.', 0]);
  assert.deepEqual(
    index.functions.find(([name]) => name === 'nvget'),
    ['nvget', 'Read a stored value.', 0, 2],
  );
  assert.throws(() => nameIndex({ ...source, categories: [] }), /accountsummary/);
});

test('names are split at punctuation and in camel case, words only at punctuation', () => {
  assert.deepEqual(segments('createUserSession'), ['create', 'user', 'session']);
  assert.deepEqual(segments('Email::add_pop/fetchSSLHosts'), ['email', 'add', 'pop', 'fetch', 'ssl', 'hosts']);
  assert.deepEqual(words('cPanel account, ünter'), ['cpanel', 'account', 'ünter']);
});

test('a function comes before a category whose summary has the same words', () => {
  const shop = openIndex(
    nameIndex({
      categories: [{ slug: 'accounts', title: 'Accounts', summary: 'Create, suspend and delete accounts.' }],
      functions: [{ name: 'suspendacct', summary: 'Suspend an account.', category: 'accounts' }],
      guides: [],
    }),
    ROOT_ADDRESSES,
  );
  assert.deepEqual(
    findNames(shop, 'suspend account').map(({ entry }) => entry.name),
    ['suspendacct', 'Accounts'],
  );
});
