// The strings of the interface: placeholders, lists, the words that a catalog chooses, and what a translation must have.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { fill, listed } from '../../src/strings/filled.ts';
import { LANGUAGE_CODES, stringsOf, WORD_KEYS, wordsOf } from '../../src/strings/strings.ts';

test('a string with placeholders is a list of its pieces', () => {
  const link = { href: '#x' };
  assert.deepEqual(fill`Use ${link} in new code.`, ['Use ', link, ' in new code.']);
  assert.deepEqual(fill`${link}`, [link]);
  assert.deepEqual(fill`${link}${link} or ${fill`the ${link}`}`, [link, link, ' or ', 'the ', link]);
  assert.deepEqual(fill``, []);
});

test('a list has another separator before its last item', () => {
  const joined = (...items: string[]) => listed(items, ', ', ' or ').join('');
  assert.equal(joined(), '');
  assert.equal(joined('a'), 'a');
  assert.equal(joined('a', 'b'), 'a or b');
  assert.equal(joined('a', 'b', 'c'), 'a, b or c');
  assert.equal(listed(['a', 'b', 'c'], ', ').join(''), 'a, b, c');
});

test('a catalog chooses its words, and every string follows', () => {
  const strings = stringsOf('en', { function: 'endpoint', functions: 'endpoints', aFunction: 'an endpoint' });
  assert.equal(strings.lists.findLabel, 'Find an endpoint');
  assert.equal(strings.lists.lettersTitle, 'Endpoints A–Z');
  assert.equal(strings.lists.categorySize(1, 0), '1 endpoint.');
  assert.equal(strings.lists.categorySize(3, 2), '3 endpoints in 2 groups.');
  assert.equal(strings.information.title, 'Endpoint information');
  assert.equal(strings.fields.noParameters, 'The endpoint takes no parameters.');
  assert.equal(strings.function.effects.change, 'changes data');
  assert.equal(wordsOf('en', { change: 'changes the server' }).change, 'changes the server');
});

test('with other words, no string of the pages speaks of functions', () => {
  const chosen = Object.fromEntries(WORD_KEYS.map((key) => [key, 'thing']));
  const texts = JSON.stringify(stringsOf('en', chosen), (_, value) =>
    typeof value === 'function' ? String(value(['x'], ['y'])) : value,
  );
  assert.doesNotMatch(texts, /functions?\b(?!":)/i);
});

test('each language has the strings of the browser too', () => {
  for (const code of LANGUAGE_CODES) {
    const files = readdirSync(new URL(`../../src/strings/${code}/`, import.meta.url));
    assert.ok(files.includes('client.ts') && files.includes('finder.ts'), code);
  }
});
