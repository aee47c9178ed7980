// Stems, names of joined words, and typos.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stem } from '../../src/search/english.ts';
import { intentOf, intentsOf } from '../../src/search/intent.ts';
import { INTENT_VERBS } from '../../src/search/intent-verbs.ts';
import { words } from '../../src/search/normalize.ts';
import { splitName } from '../../src/search/split-name.ts';
import { STOP_WORDS } from '../../src/search/stop-words.ts';
import { correctionsOf } from '../../src/search/typos.ts';

test('forms of a word have one stem, and different words have not', () => {
  for (const [word, ...forms] of [
    ['account', 'accounts'],
    ['suspend', 'suspending', 'suspended', 'suspends'],
    ['create', 'creation', 'creating', 'created'],
    ['validate', 'validation', 'validating'],
    ['install', 'installed', 'installation'],
    ['stop', 'stopped', 'stopping'],
    ['address', 'addresses'],
    ['delivery', 'deliveries'],
  ] as const)
    for (const form of forms) assert.equal(stem(form), stem(word), form);
  for (const [a, b] of [
    ['sender', 'send'],
    ['update', 'upgrade'],
    ['status', 'state'],
    ['dns', 'dn'],
  ] as const)
    assert.notEqual(stem(a), stem(b), a);
  assert.equal(stem('status'), 'status');
  assert.equal(stem('ipv6'), 'ipv6');
});

test('a joined name is split into words of the catalog and short forms', () => {
  const counts = new Map(
    Object.entries({ list: 40, set: 30, reseller: 20, package: 9, limit: 9, to: 40, hostname: 3, host: 9, name: 9 }),
  );
  const split = (name: string) => splitName(name, (word) => counts.get(word) ?? 0, new Set(['accts']));
  assert.deepEqual(split('listaccts'), ['list', 'accts']);
  assert.deepEqual(split('setresellerpackagelimit'), ['set', 'reseller', 'package', 'limit']);
  assert.deepEqual(split('hostname'), ['hostname']);
  assert.deepEqual(split('listxyz'), ['listxyz']);
  assert.deepEqual(split('list_accts'), ['list', 'accts']);
});

test('a mistyped word gets the closest words, with the same first letter if there are any', () => {
  const known = ['account', 'bandwidth', 'count', 'discount', 'suspend'];
  assert.deepEqual(correctionsOf('acount', known), ['account']);
  assert.deepEqual(correctionsOf('bandwith', known), ['bandwidth']);
  assert.deepEqual(correctionsOf('susepnd', known), ['suspend']);
  assert.deepEqual(correctionsOf('cat', known), []);
  assert.deepEqual(correctionsOf('unrelated', known), []);
});

test('the ends of contractions and of possessives are not words', () => {
  assert.deepEqual(words("an account's IP, they’re late"), ['an', 'account', 'ip', 'they', 'late']);
});

test('the verb or the question that a query begins with says what it asks for', () => {
  const intent = (query: string) => intentOf(words(query), intentsOf(INTENT_VERBS), STOP_WORDS);
  assert.equal(intent('list accounts'), 'see');
  assert.equal(intent('which accounts are deleted'), 'see');
  assert.equal(intent('how do I create an account'), 'change');
  assert.equal(intent('we need to delete an account'), 'delete');
  assert.equal(intent('trusted hosts'), 'unsaid');
  assert.equal(intent('perform SSL deletion'), undefined);
  assert.equal(intent(''), 'unsaid');
});
