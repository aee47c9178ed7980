// Old addresses: patterns, single addresses, titles and guesses lead to a page in one step; mistakes have a place.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openRedirects } from '../../src/catalog/model/redirect-table.ts';
import { redirectsOf } from '../../src/catalog/model/redirects.ts';
import { catalogOf, load, spec, type Texts, THING } from '../content.ts';

const GUIDE = '---\ntitle: First Steps\nsummary: How to begin.\n---\nBegin.\n';
const CONTENT: Texts = {
  [THING]: spec('group: basic'),
  'functions/things/list_all_things.md': spec('group: basic', 'Lists things.', 'List the things.'),
  'guides/first-steps.md': GUIDE,
};

/** Opens the redirects of a content folder with this redirects.yaml. */
function redirectWith(yaml: string, more: Texts = {}) {
  const redirect = openRedirects(redirectsOf(catalogOf({ ...CONTENT, ...more, 'redirects.yaml': yaml })));
  return (address: string) => redirect(...(address.split(/\?(.*)/s, 2) as [string, string?]));
}

const findings = (yaml: string) => load({ ...CONTENT, 'redirects.yaml': yaml }).findings;

test('a pattern finds a function by its name in any form, and by its titles', () => {
  const redirect = redirectWith(
    "patterns: [{ from: '/wiki/*/[API (0|1) - ]{page}[.html]' }]\ntitles: { get_thing: [Show One Thing] }\n",
  );
  for (const address of [
    ...['/wiki/a/get_thing', '/wiki/a/GetThing.html', '/wiki/b/get-thing/', '/WIKI/b/GET_THING', '/wiki/b/Get%20Thing'],
    ...[
      '/wiki/a/API+1+-+get_thing',
      '/wiki/a/API%200%20-%20%20get_thing',
      '/wiki/a/ShowOneThing',
      '/wiki/a/show-one-thing',
    ],
    ...['/wiki//a/get_thing', '/wiki/a/get_thing).', '/wiki/a/get_thing?version=1'],
  ])
    assert.equal(redirect(address), '/functions/get_thing/', address);
  assert.equal(redirect('/wiki/a/First+Steps'), '/guides/first-steps/');
  assert.equal(redirect('/wiki/a/things'), '/categories/things/');
  for (const address of [
    '/wikis/a/get_thing',
    '/old/wiki/a/get_thing',
    '/wiki/a/no_thing',
    '/wiki/%zz/get_thing',
    '/wiki/a/',
  ])
    assert.equal(redirect(address), undefined, address);
});

test('a pattern can contain the name of something that every object has', () => {
  const redirect = redirectWith("patterns: [{ from: '/x/(constructor|toString)/{function}' }]\n");
  assert.equal(redirect('/x/toString/get_thing'), '/functions/get_thing/');
});

test('a parameter of the query finds a page, in a pattern and in a single address', () => {
  const redirect = redirectWith(
    "patterns: [{ from: '/view?title=API - {function}' }]\npages: { '/view?id=17': /guides/first-steps/ }\n",
  );
  assert.equal(redirect('/view?space=X&title=API+-+get_thing'), '/functions/get_thing/');
  assert.equal(redirect('/view?id=17&x=1'), '/guides/first-steps/');
  assert.equal(redirect('/view?id=18'), undefined);
  assert.equal(redirect('/view'), undefined);
});

test('guessed addresses lead to pages and to files', () => {
  const redirect = redirectWith('{}\n');
  for (const address of [
    '/functions/get_thing.html',
    '/api/v2/GetThing',
    '/docs/get-thing/',
    '/get_thing',
    '/reference/things/get_thing',
    '/latest/functions/get_thing',
    '/1.2/functions/things/GET_THING.htm',
    '/en-us/operations/get_thing.yaml',
    '/functions/get_thing/parameters/',
    '/functions/get_thing/json',
    '/embed/get_thing.html',
    '/openapi/get_thing',
    '/functions/get_thing(',
    '/search?q=get_thing',
    '/page.php?id=1&function=get-thing',
    '/index.php?function=get_thing',
  ])
    assert.equal(redirect(address), '/functions/get_thing/', address);
  assert.equal(redirect('/functions/get_thing.md.md'), '/functions/get_thing.md');
  assert.equal(redirect('/functions/getThing/index.json'), '/functions/get_thing.json');
  assert.equal(redirect('/guide/first_steps.html'), '/guides/first-steps/');
  assert.equal(redirect('/guides/first-steps.md.md'), '/guides/first-steps.md');
  assert.equal(redirect('/en/categories/Things.md'), '/categories/things.md');
  assert.equal(redirect('/guides/first_steps.json'), '/guides/first-steps/');
  assert.equal(redirect('/things/get_thing'), '/functions/get_thing/');
  assert.equal(redirect('/openapi.yaml'), undefined, 'a format that does not exist');
  assert.equal(redirect('/guide'), '/guides/');
  assert.equal(redirect('/category.html'), '/categories/');
  assert.equal(redirect('/Changes.html'), '/changes/');
  assert.equal(redirect('/index.html.md'), '/');
  assert.equal(redirect('/index.html?from=mail'), '/');
  assert.equal(redirect('/index.php'), '/');
  assert.equal(redirect('/index.php?page=7'), undefined, 'the query means another page');
  assert.equal(redirect('/other/operation/get_thing'), undefined, 'another API can have a function of this name');
  assert.equal(redirect('/category/Things'), '/categories/things/');
  assert.equal(redirect(`/${'a/'.repeat(400)}get_thing`), undefined);
});

test('former names of a function, a guide and a category keep their addresses', () => {
  const redirect = redirectWith('{}\n', {
    [THING]: spec('group: basic\nformerly: [show_thing]'),
    'guides/first-steps.md': GUIDE.replace('summary', 'formerly: [start]\nsummary'),
  });
  assert.equal(redirect('/functions/show_thing/'), '/functions/get_thing/');
  assert.equal(redirect('/functions/show_thing.json'), '/functions/get_thing.json');
  assert.equal(redirect('/guides/start/'), '/guides/first-steps/');
});

test('a pattern cannot have so many wildcards that an address keeps the server busy', () => {
  assert.deepEqual(findings("patterns: [{ from: '/x/*-*-*/{page}' }]\n"), []);
  assert.deepEqual(findings("patterns: [{ from: '/*-*-*-*/{page}' }]\n"), [
    'content/redirects.yaml:1:28 error a fourth `*` or `**`; expected three at most, so that matching is fast',
  ]);
});

test('mistakes in redirects.yaml are errors with a place', () => {
  const at = (line: number, column: number, text: string) => `content/redirects.yaml:${line}:${column} error ${text}`;
  assert.deepEqual(findings("patterns:\n  - from: '/a/{name}'\n  - from: '/b/(x|y'\n  - from: '/c'\n"), [
    at(2, 15, 'unknown placeholder `{name}`; expected `{function}`, `{guide}`, `{category}`, `{page}`'),
    at(3, 15, '`(` without its pair; expected both brackets'),
    at(
      4,
      11,
      'a pattern without a placeholder leads nowhere; expected a placeholder, like `{function}`, or the key `to`',
    ),
  ]);
  assert.deepEqual(findings("patterns:\n  - from: '/*/{function}'\n"), [
    at(
      2,
      11,
      'the pattern matches `/functions/get_thing/`, a page of this site; expected only addresses that are not in use',
    ),
  ]);
  assert.deepEqual(findings("patterns:\n  - from: '/a/{page}'\n  - from: '/a/[b]{function}'\n"), [
    at(3, 11, '`/a/get_thing` is matched by this pattern and by `/a/{page}`; expected one pattern for an address'),
  ]);
  assert.deepEqual(findings('pages:\n  /a: /functions/get_thin/\n'), [
    at(2, 7, '`/functions/get_thin/` is not a page or file of this site; did you mean `/functions/get_thing/`?'),
  ]);
  assert.deepEqual(findings('pages:\n  /b: /c\n  /c: /changes/\n  /d: /e\n  /e: /d\n'), [
    at(2, 7, '`/c` is an old address itself; expected `/changes/`, to which it leads'),
    at(4, 7, '`/e` leads back to `/d`; expected a page'),
    at(5, 7, '`/d` leads back to `/e`; expected a page'),
  ]);
  assert.deepEqual(findings('pages:\n  /changes: /functions/\n  /X: /functions/\n  /x/: /changes/\n'), [
    at(2, 3, '`/changes/` is a page of this site; expected an address that is not in use'),
    at(4, 3, '`/X` is the same address; expected each address once'),
  ]);
  assert.deepEqual(findings('titles:\n  get_thng: [A]\n  get_thing: [B]\n  list_all_things: [b, get_thing]\n'), [
    at(2, 3, 'there is no function `get_thng`; did you mean `get_thing`?'),
    at(4, 21, '`b` is a title of `get_thing` too; expected each title once'),
    at(4, 24, '`get_thing` is the name of a function; expected another title'),
  ]);
});
