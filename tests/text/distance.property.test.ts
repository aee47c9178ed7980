// Properties of the distance of two words and of suggestions.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { distance } from '../../src/text/distance.ts';
import { closestMatch } from '../../src/text/suggest.ts';
import fc from '../property.ts';

/** Few letters, so that words are often alike. */
const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '_'), maxLength: 8 });

test('the distance is symmetric, zero only between equal words, and at most the longer length', () => {
  fc.assert(
    fc.property(word, word, (a, b) => {
      const far = distance(a, b);
      assert.equal(far, distance(b, a));
      assert.equal(far === 0, a === b);
      assert.ok(far >= Math.abs(a.length - b.length) && far <= Math.max(a.length, b.length));
    }),
    { numRuns: 2000 },
  );
});

test('a limit changes nothing below it and gives infinity above it', () => {
  fc.assert(
    fc.property(word, word, fc.nat(9), (a, b, most) => {
      const far = distance(a, b);
      assert.equal(distance(a, b, most), far <= most ? far : Number.POSITIVE_INFINITY);
    }),
    { numRuns: 2000 },
  );
});

test('one slip in a name of the list suggests that name or one as close', () => {
  const names = fc.uniqueArray(fc.string({ unit: fc.constantFrom(...'abcdefghij'), minLength: 5, maxLength: 12 }), {
    minLength: 1,
    maxLength: 20,
  });
  fc.assert(
    fc.property(names, fc.nat(), fc.nat(), (list, which, where) => {
      const name = list[which % list.length]!;
      const at = where % name.length;
      const typed = `${name.slice(0, at)}z${name.slice(at + 1)}`;
      const found = closestMatch(typed, list);
      assert.ok(found !== undefined);
      assert.equal(distance(typed, found), 1);
    }),
  );
});
