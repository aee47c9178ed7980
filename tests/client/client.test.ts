// The parts of the browser's modules that need no browser.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { excerptOf, excerptPieces } from '../../src/client/excerpt.ts';
import { comparable, type FilterRow, type Filters, filterWords, passes } from '../../src/client/row-filter.ts';

const row = (text: string, rest: Partial<FilterRow> = {}): FilterRow => ({
  text: comparable(text),
  since: null,
  gone: null,
  state: '',
  effect: '',
  ...rest,
});
const asks = (words: string, rest: Partial<Filters> = {}): Filters => ({
  words: filterWords(words),
  version: null,
  state: '',
  effect: '',
  ...rest,
});

test('every word of a filter must be in the row, with or without underscores', () => {
  const list = row('list_users List the usernames of the server.');
  for (const words of ['', 'list_users', 'listusers', 'LIST_Users', 'server user', '_', '  the  ']) {
    assert.equal(passes(list, asks(words)), true, words);
  }
  assert.equal(passes(row('listaccts'), asks('list_accts')), true);
  assert.equal(passes(list, asks('list zone')), false);
});

test('a version has what was added by then and not removed by then', () => {
  const known = row('x', { since: 3, gone: 7, state: 'removed' });
  const kept = [0, 2, 3, 6, 7, 9].filter((at) => passes(known, asks('', { version: at })));
  assert.deepEqual(kept, [3, 6]);
  assert.equal(passes(known, asks('')), true);
});

test('a row of unknown version is in every version until it is removed', () => {
  assert.equal(passes(row('x'), asks('', { version: 0 })), true);
  assert.equal(passes(row('x', { gone: 5 }), asks('', { version: 4 })), true);
  assert.equal(passes(row('x', { gone: 5 }), asks('', { version: 5 })), false);
});

test('a status selects rows by its name; `current` selects rows without one', () => {
  const rows = ['', 'deprecated', 'removed'].map((state) => row('x', { state }));
  const kept = (state: string) => rows.filter((one) => passes(one, asks('', { state }))).map((one) => one.state);
  assert.deepEqual(kept(''), ['', 'deprecated', 'removed']);
  assert.deepEqual(kept('current'), ['']);
  assert.deepEqual(kept('deprecated'), ['deprecated']);
  assert.deepEqual(kept('other'), []);
});

test('any excerpt becomes plain text pieces', () => {
  assert.deepEqual(excerptPieces('one <mark>two</mark> three'), [
    { text: 'one ', marked: false },
    { text: 'two', marked: true },
    { text: ' three', marked: false },
  ]);
  assert.deepEqual(excerptPieces('<mark>a</mark> &lt;img onerror=x&gt; &amp;'), [
    { text: 'a', marked: true },
    { text: ' <img onerror=x> &amp;', marked: false },
  ]);
  assert.deepEqual(excerptPieces(''), []);
  assert.deepEqual(excerptPieces('<mark>open'), [{ text: '<mark>open', marked: false }]);
});

test('an excerpt does not repeat its title, and begins with an ellipsis if it is from the middle of a text', () => {
  const shown = (html: string) =>
    excerptOf(excerptPieces(html), 'listips')
      .map(({ text }) => text)
      .join('');
  assert.equal(shown('listips. List the <mark>addresses</mark> of the server'), 'List the addresses of the server');
  assert.equal(shown('listips. <mark>List</mark> all'), 'List all');
  assert.equal(shown('Each <mark>address</mark> stands alone'), 'Each address stands alone');
  assert.equal(shown('of the <mark>server</mark>'), '… of the server');
  assert.equal(shown('<mark>server</mark> and so on'), '… server and so on');
  assert.equal(shown(''), '');
});
