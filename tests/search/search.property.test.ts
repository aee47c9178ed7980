// Properties of the search by name.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ROOT_ADDRESSES } from '../../src/catalog/model/address.ts';
import { closestEntries } from '../../src/search/closest.ts';
import { nameIndex } from '../../src/search/name-index.ts';
import { findNames } from '../../src/search/rank.ts';
import { openIndex } from '../../src/search/search-entry.ts';
import { anyText } from '../arbitrary.ts';
import { loadFixture } from '../fixtures.ts';
import fc from '../property.ts';

const entries = openIndex(nameIndex(loadFixture('everything')), ROOT_ADDRESSES);

test('every query gives hits in the order of their tiers, with marks inside the names', () => {
  const part = fc
    .constantFrom(...entries.map(({ name }) => name))
    .chain((name) =>
      fc.tuple(fc.nat(name.length), fc.nat(name.length)).map(([a, b]) => name.slice(Math.min(a, b), Math.max(a, b))),
    );
  fc.assert(
    fc.property(
      fc.oneof(
        part,
        anyText,
        fc.tuple(part, anyText).map(([a, b]) => `${a} ${b}`),
      ),
      (query) => {
        const hits = findNames(entries, query);
        for (const [i, { entry, tier, ranges }] of hits.entries()) {
          if (i > 0) assert.ok(hits[i - 1]!.tier <= tier);
          let end = 0;
          for (const [from, to] of ranges) {
            assert.ok(from >= end && to > from && to <= entry.name.length, `${entry.name} ${from} ${to}`);
            end = to;
          }
        }
        assert.equal(new Set(hits.map(({ entry }) => entry)).size, hits.length);
        assert.ok(closestEntries(entries, query, 5).length <= 5);
      },
    ),
    { numRuns: 2000 },
  );
});

test('every beginning of a name from three letters on finds it', () => {
  const beginning = fc
    .constantFrom(...entries)
    .chain(({ name }) =>
      fc.integer({ min: 3, max: name.length }).map((length) => ({ name, typed: name.slice(0, length) })),
    );
  fc.assert(
    fc.property(beginning, ({ name, typed }) => {
      assert.ok(
        findNames(entries, typed).some(({ entry }) => entry.name === name),
        typed,
      );
    }),
    { numRuns: 500 },
  );
});
