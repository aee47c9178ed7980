// The keys that open the finder, on any keyboard layout.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isFinderKey, type Key } from '../../src/client/keys.ts';

const press = (key: string, code: string, held: Partial<Key> = {}): boolean =>
  isFinderKey({ key, code, ctrlKey: false, metaKey: false, shiftKey: false, ...held });
const ctrl = (key: string, code: string, held: Partial<Key> = {}): boolean =>
  press(key, code, { ctrlKey: true, ...held });

test('Ctrl+K and Cmd+K, also on layouts without Latin letters', () => {
  assert.ok(ctrl('k', 'KeyK'));
  assert.ok(ctrl('K', 'KeyK'), 'Caps Lock');
  assert.ok(press('k', 'KeyK', { metaKey: true }));
  assert.ok(ctrl('л', 'KeyK'), 'Russian');
  assert.ok(ctrl('κ', 'KeyK'), 'Greek');
  assert.ok(ctrl('k', 'KeyV'), 'Dvorak');
});

test('a Latin letter is itself on every keyboard layout', () => {
  assert.ok(!ctrl('t', 'KeyK'), 'Dvorak');
  assert.ok(!ctrl('e', 'KeyK'), 'Colemak');
  assert.ok(!press('z', 'Slash'), 'Dvorak');
});

test('`/`, wherever it is, and the key with that place', () => {
  assert.ok(press('/', 'Slash'));
  assert.ok(press('/', 'Digit7', { shiftKey: true }), 'German');
  assert.ok(press('/', 'BracketLeft'), 'Dvorak');
  assert.ok(press('.', 'Slash'), 'Russian');
});

test('no other key', () => {
  assert.ok(!press('k', 'KeyK'));
  assert.ok(!press('л', 'KeyK'));
  assert.ok(!press('?', 'Slash', { shiftKey: true }));
  assert.ok(!ctrl('K', 'KeyK', { shiftKey: true }));
  assert.ok(!ctrl('/', 'Slash'));
});
