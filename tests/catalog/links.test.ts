// Links to pages and anchors of the site that do not exist.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { headingsOf } from '../../src/catalog/model/headings.ts';
import { findingsOf, load, spec } from '../content.ts';

const guide = (body: string) => `---\ntitle: G\nsummary: S.\n---\n${body}\n`;
const GUIDES = { 'guides/first.md': guide('## Read me\n\n## Read me\n\nText.'), 'guides/about.md': guide('Text.') };
const body = (text: string) =>
  findingsOf(
    spec(
      'parameters: [{name: x, type: integer, description: X., example: 1}]\nvariants: [{slug: v, title: V, description: V., call: {x: 1}}]',
      text,
    ),
    GUIDES,
  );

test('accepts links to addresses that exist', () => {
  for (const url of [
    '/',
    '/functions/',
    '/changes/',
    '/about/',
    '/catalog.json',
    '/llms.txt',
    '/functions/get_thing/',
    '/functions/get_thing.json',
    '/functions/get_thing.md',
    '/functions/get_thing/v/',
    '/functions/get_thing/?x=1#param-x',
    '/categories/things/',
    '/guides/first/',
    '/guides/first/#read-me-2',
    '#returns',
    'https://elsewhere.example/functions/',
  ])
    assert.deepEqual(body(`[x](${url})`), [], url);
});

test('reports links to addresses that do not exist', () => {
  const none = 'which is not a page of this site';
  const rows: [url: string, message: string][] = [
    ['/functions/get_thin/', `${none}; did you mean \`/functions/get_thing/\`?`],
    ['/guides/frist/', `${none}; did you mean \`/guides/first/\`?`],
    ['/functions/get_thing/w/', `${none}; did you mean \`/functions/get_thing/v/\`?`],
    ['../other/', `${none}; expected an address like \`/functions/get_thing/\``],
    ['/guides/first/#red-me', '`/guides/first/` has no anchor `red-me`; did you mean `read-me`?'],
    ['/guides/first/#zzz', '`/guides/first/` has no anchor `zzz`; expected one of read-me, read-me-2'],
    ['/functions/get_thing/#param-y', '`/functions/get_thing/` has no anchor `param-y`; did you mean `param-x`?'],
    ['#param-y', 'this page has no anchor `param-y`; did you mean `param-x`?'],
    [
      '/categories/things/#basic',
      '`/categories/things/` has no anchor `basic`; expected a link without an anchor, because the page has none',
    ],
    ['/changes/#v2', '`/changes/` has no anchor `v2`; did you mean `v1`?'],
    ['/functions/#letter-x', '`/functions/` has no anchor `letter-x`; did you mean `letter-g`?'],
  ];
  for (const [url, message] of rows) {
    assert.deepEqual(
      body(`One.\n\nTwo [x](${url}).`),
      [`11:5 error a link to \`${url}\`, ${/anchor/.test(message) ? 'but ' : ''}${message}`],
      url,
    );
    assert.deepEqual(
      body(`[x][y]\n\n[y]: ${url}`),
      [`11:1 error a link to \`${url}\`, ${/anchor/.test(message) ? 'but ' : ''}${message}`],
      url,
    );
  }
});

test('reports dead links in descriptions of fields and in guides', () => {
  const field = 'parameters: [{name: a, type: string, description: "[x](/nowhere/)", example: x}]';
  assert.deepEqual(findingsOf(spec(field)), [
    '6:52 error a link to `/nowhere/`, which is not a page of this site; expected an address like `/functions/get_thing/`',
  ]);
  const about = guide('## Here\n\n[x](#here) [y](#there)');
  assert.deepEqual(load({ 'guides/about.md': about, 'guides/first.md': about }).findings, [
    'content/guides/about.md:7:12 error a link to `#there`, but this page has no anchor `there`; did you mean `here`?',
    'content/guides/first.md:7:12 error a link to `#there`, but this page has no anchor `there`; did you mean `here`?',
  ]);
});

test('headings with the same title have different anchors', () => {
  assert.deepEqual(
    headingsOf('# One `x`\n\n## Two, *too*\n\n## One x\n\n## One x 2\n\n## ').map(({ depth, title, anchor }) => [
      depth,
      title,
      anchor,
    ]),
    [
      [1, 'One x', 'one-x'],
      [2, 'Two, too', 'two-too'],
      [2, 'One x', 'one-x-2'],
      [2, 'One x 2', 'one-x-2-2'],
      [2, '', 'heading'],
    ],
  );
});

test('a heading in any script has an anchor that can be read', () => {
  const anchors = headingsOf('## Überblick\n\n## 概要\n\n## 概要\n\n## Обзор API\n\n## ???').map(
    ({ anchor }) => anchor,
  );
  assert.deepEqual(anchors, ['überblick', '概要', '概要-2', 'обзор-api', 'heading']);
});

test('a link to the page about the catalog, which not every catalog has', () => {
  const text = spec('', '[x](/about/)');
  assert.deepEqual(findingsOf(text), [
    '7:1 error a link to `/about/`, which is not a page of this site; expected an address like `/functions/get_thing/`',
  ]);
  const broken = findingsOf(text, { 'guides/about.md': '---\ntitle: A\n---\nText.\n' });
  assert.deepEqual(broken, ['content/guides/about.md:2:1 error missing key `summary`; expected a string']);
});
