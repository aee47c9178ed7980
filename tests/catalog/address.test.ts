// Addresses and anchors: promises to whoever links here.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addressesOf, metadataAnchor, parameterAnchor, returnAnchor, slugOf } from '../../src/catalog/model/address.ts';
import { fieldRows } from '../../src/catalog/model/field-rows.ts';
import { catalogOf, spec, THING } from '../content.ts';

test('addresses of a site at the root of its host, and of one below a path', () => {
  for (const [site, base] of [
    ['https://docs.example.com', '/'],
    ['https://docs.example.com/', '/'],
    ['https://docs.example.com/whm', '/whm/'],
    ['https://docs.example.com/whm/', '/whm/'],
  ] as const) {
    const at = addressesOf(site);
    assert.deepEqual(
      [at.home, at.functions, at.changes, at.about, at.catalog, at.llms, at.file('404.html')],
      ['', 'functions/', 'changes/', 'about/', 'catalog.json', 'llms.txt', '404.html'].map((path) => base + path),
    );
    assert.deepEqual(
      [
        at.function('passwd'),
        at.variant('addzonerecord', 'reverse-dns'),
        at.functionJson('passwd'),
        at.functionMarkdown('passwd'),
      ],
      ['passwd/', 'addzonerecord/reverse-dns/', 'passwd.json', 'passwd.md'].map((path) => `${base}functions/${path}`),
    );
    assert.deepEqual(
      [at.category('dns'), at.group('dns', 'zones'), at.categoryNames('dns'), at.guide('return-data')],
      ['categories/dns/', 'categories/dns/#zones', 'categories/dns/names.json', 'guides/return-data/'].map(
        (path) => base + path,
      ),
    );
    assert.equal(at.absolute(at.function('passwd')), `https://docs.example.com${base}functions/passwd/`);
  }
});

test('the site of catalog.yaml, and another in its place', () => {
  assert.equal(catalogOf({}).addresses.absolute(catalogOf({}).addresses.home), 'https://things.example/');
  const { addresses } = catalogOf({}, 'https://docs.example.com/sub');
  assert.equal(addresses.absolute(addresses.guide('a')), 'https://docs.example.com/sub/guides/a/');
});

test('anchors', () => {
  assert.equal(parameterAnchor('user'), 'param-user');
  assert.equal(parameterAnchor('MXCHECK-*'), 'param-MXCHECK--');
  assert.equal(parameterAnchor('Variable Names  and Values'), 'param-Variable-Names-and-Values');
  assert.equal(returnAnchor('acct[].user'), 'return-acct.user');
  assert.equal(returnAnchor('a[]{}.b{}[].c'), 'return-a.b.c');
  assert.equal(returnAnchor('[].host'), 'return-host');
  assert.equal(returnAnchor(''), 'return-');
  assert.equal(metadataAnchor('output.raw'), 'metadata-output.raw');
  assert.equal(slugOf('Who may use it?'), 'who-may-use-it');
  assert.equal(slugOf("The server's IPv6 — addresses"), 'the-server-s-ipv6-addresses');
});

test('the rows of a tree have the paths that anchors are made of', () => {
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
