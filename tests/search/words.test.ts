// Stems, names of joined words, and typos.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stem } from '../../src/search/english.ts';
import { splitName } from '../../src/search/split-name.ts';
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

test('a glued name is split into words of the catalog and short forms', () => {
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
