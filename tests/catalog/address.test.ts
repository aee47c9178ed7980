// Addresses and anchors: promises to whoever links here.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  addressesOf,
  exampleAnchor,
  fieldAnchor,
  isSiteUrl,
  letterAnchor,
  slugOf,
  uniqueAnchors,
} from '../../src/catalog/model/address.ts';
import { fieldAnchors } from '../../src/catalog/model/field-anchors.ts';
import { fieldRows } from '../../src/catalog/model/field-rows.ts';
import { catalogOf, spec, THING } from '../content.ts';

test('addresses of a site at the root of its host, and below a path', () => {
  for (const [site, base] of [
    ['https://docs.example.com', '/'],
    ['https://docs.example.com/', '/'],
    ['https://docs.example.com/whm', '/whm/'],
    ['https://docs.example.com/whm/', '/whm/'],
    ['https://docs.example.com/\u00E4 b/', '/%C3%A4%20b/'],
  ] as const) {
    const at = addressesOf(site);
    const rows: [address: string, path: string][] = [
      [at.home, ''],
      [at.functions, 'functions/'],
      [at.results('a b&c'), 'functions/?q=a%20b%26c'],
      [at.changes, 'changes/'],
      [at.about, 'about/'],
      [at.function('passwd'), 'functions/passwd/'],
      [at.variant('addzonerecord', 'reverse-dns'), 'functions/addzonerecord/reverse-dns/'],
      [at.category('dns'), 'categories/dns/'],
      [at.group('dns', 'zones'), 'categories/dns/#zones'],
      [at.guide('return-data'), 'guides/return-data/'],
      [at.guide('a?b'), 'guides/a%3Fb/'],
      [at.guide('about'), 'about/'],
      [at.file('functions/passwd.json'), 'functions/passwd.json'],
    ];
    for (const [address, path] of rows) assert.equal(address, base + path);
    assert.equal(at.absolute(at.function('passwd')), `https://docs.example.com${base}functions/passwd/`);
  }
});

test('a site needs an http or https URL without a query, a fragment or an empty path segment or a password', () => {
  for (const url of ['https://x.example', 'http://x.example:8080/a/b/', 'HTTPS://x.example/\u00E4/'])
    assert.equal(isSiteUrl(url), true, url);
  for (const url of ['x.example', 'ftp://x.example/', 'https://', 'https://x.example/?a', 'https://x.example/#a'])
    assert.equal(isSiteUrl(url), false, url);
  for (const url of [
    'https://x.example//evil/',
    'https://x.example/a//b/',
    'https://x.example/a//',
    'javascript:x',
    'https://x.example/a%25b/',
    'https://user:password@x.example/',
  ])
    assert.equal(isSiteUrl(url), false, url);
});

test('the site URL is that of catalog.yaml, or another in its place', () => {
  assert.equal(catalogOf({}).addresses.absolute(catalogOf({}).addresses.home), 'https://things.example/');
  const { addresses } = catalogOf({}, 'https://docs.example.com/sub');
  assert.equal(addresses.absolute(addresses.guide('a')), 'https://docs.example.com/sub/guides/a/');
});

test('anchors follow the published rule', () => {
  assert.equal(fieldAnchor('parameters', 'user'), 'param-user');
  assert.equal(fieldAnchor('parameters', 'MXCHECK-*'), 'param-MXCHECK--');
  assert.equal(fieldAnchor('parameters', 'Variable Names  and Values'), 'param-Variable-Names-and-Values');
  assert.equal(fieldAnchor('returns', 'acct[].user'), 'return-acct.user');
  assert.equal(fieldAnchor('returns', 'a[]{}.b{}[].c'), 'return-a.b.c');
  assert.equal(fieldAnchor('returns', '[].host'), 'return-host');
  assert.equal(fieldAnchor('returns', ''), 'return-');
  assert.equal(fieldAnchor('metadata', 'output.raw'), 'metadata-output.raw');
  assert.equal(exampleAnchor('return-acct.user'), 'json-acct.user');
  assert.equal(exampleAnchor('metadata-return-code'), 'json-metadata-return-code');
  assert.deepEqual(['A', 'z', '#', '\u00C4'].map(letterAnchor), [
    'letter-a',
    'letter-z',
    'letter-other',
    'letter-other',
  ]);
  assert.equal(slugOf('Who may use it?'), 'who-may-use-it');
  assert.equal(slugOf("The server's IPv6 \u2014 addresses"), 'the-server-s-ipv6-addresses');
  assert.equal(slugOf('\u00DCberblick, \u6982\u8981'), '\u00FCberblick-\u6982\u8981');
});

test('equal anchors get a number, and none takes the anchor of another', () => {
  assert.deepEqual(uniqueAnchors(['a', 'b', 'a', 'a']), ['a', 'b', 'a-2', 'a-3']);
  assert.deepEqual(uniqueAnchors(['a', 'a', 'a-2', 'a-2']), ['a', 'a-3', 'a-2', 'a-2-2']);
  const field = (name: string) => `{name: '${name}', type: string, description: D., example: x}`;
  const thing = catalogOf({ [THING]: spec(`returns: [${['+1', '-1', 'x'].map(field)}]`) }).byName.get('get_thing')!;
  const anchors = fieldAnchors(thing);
  assert.deepEqual(
    ['+1', '-1', 'x', 'unknown'].map((path) => anchors('returns', path)),
    ['return--1', 'return--1-2', 'return-x', 'return-unknown'],
  );
  assert.equal(anchors('parameters', '-1'), 'param--1');
});

test('the rows of a tree have the paths for their anchors', () => {
  const field = (name: string, type: string, fields = '') =>
    `{name: '${name}', type: '${type}', description: D., key: [{example: k}, {example: l}]${fields ? `, fields: [${fields}]` : ', example: 1'}}`;
  const paths = (...fields: string[]) =>
    fieldRows(catalogOf({ [THING]: spec(`returns: [${fields.join(', ')}]`) }).byName.get('get_thing')!.returns!).map(
      ({ path, depth }) => `${depth} ${path}`,
    );
  assert.deepEqual(paths(field('acct', 'object[]', field('user', 'integer')), field('n', 'integer')), [
    '0 acct',
    '1 acct[].user',
    '0 n',
  ]);
  assert.deepEqual(paths(field('', 'object[]', field('host', 'integer'))), ['0 ', '1 [].host']);
  assert.deepEqual(paths(field('', 'object', field('host', 'integer'))), ['0 ', '1 host']);
  assert.deepEqual(paths(field('by', '{{object[]}}|null', field('a', 'object', field('b', 'integer')))), [
    '0 by',
    '1 by{}{}[].a',
    '2 by{}{}[].a.b',
  ]);
});
