// Properties of the search.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ROOT_ADDRESSES } from '../../src/catalog/model/address.ts';
import { fieldSource } from '../../src/export/fields.ts';
import { searchSource } from '../../src/export/names.ts';
import { decodeNumbers, encodeNumbers } from '../../src/search/codec.ts';
import { differences, sums } from '../../src/search/differences.ts';
import { openFields } from '../../src/search/field-index.ts';
import { makeFieldData } from '../../src/search/make-field-data.ts';
import { makeSearchData } from '../../src/search/make-search-data.ts';
import { nameRanges, textRanges } from '../../src/search/marks.ts';
import { search } from '../../src/search/search.ts';
import { openSearch } from '../../src/search/search-index.ts';
import { anyText } from '../arbitrary.ts';
import { loadFixture } from '../fixtures.ts';
import fc from '../property.ts';

const catalog = loadFixture('everything');
const index = openSearch(makeSearchData(searchSource(catalog)), ROOT_ADDRESSES);
const fields = openFields(makeFieldData(fieldSource(catalog)));
const functions = index.entries.filter(({ kind }) => kind === 'function');

/** A part of a name. */
const part = fc
  .constantFrom(...index.entries.map(({ name }) => name))
  .chain((name) =>
    fc.tuple(fc.nat(name.length), fc.nat(name.length)).map(([a, b]) => name.slice(Math.min(a, b), Math.max(a, b))),
  );
const query = fc.oneof(
  part,
  anyText,
  fc.tuple(part, anyText).map(([a, b]) => `${a} ${b}`),
  anyText.map((text) => `https://x.example/${text}`),
);

test('every query gives distinct results, with marks inside their texts', () => {
  fc.assert(
    fc.property(query, (typed) => {
      const { query: read, groups, closest } = search(index, fields, typed);
      assert.ok(groups.length === 0 || closest.length === 0);
      for (const group of groups) {
        assert.ok(group.hits.length > 0);
        if (group.kind === 'fields' || group.kind === 'terms') continue;
        assert.equal(new Set(group.hits).size, group.hits.length);
        for (const { name, summary } of group.hits) {
          for (const [text, ranges] of [
            [name, nameRanges(index, read, name)],
            [summary, textRanges(index, read, summary)],
          ] as const) {
            let end = 0;
            for (const [from, to] of ranges) {
              assert.ok(from >= end && to > from && to <= text.length, `${text} ${from} ${to}`);
              end = to;
            }
          }
        }
      }
    }),
    { numRuns: 1500 },
  );
});

test('the fields change nothing but the group of fields', () => {
  fc.assert(
    fc.property(query, (typed) => {
      const without = search(index, undefined, typed).groups;
      const others = search(index, fields, typed).groups.filter(({ kind }) => kind !== 'fields' && kind !== 'terms');
      assert.deepEqual(others, without);
    }),
    { numRuns: 300 },
  );
});

test('every name finds itself first', () => {
  for (const { name, address } of functions) {
    const [group] = search(index, fields, name).groups;
    assert.equal(group && 'hits' in group && (group.hits[0] as { address?: string }).address, address, name);
  }
});

test('every beginning of a name from three letters on finds it', () => {
  const beginning = fc
    .constantFrom(...functions)
    .chain(({ name }) =>
      fc.integer({ min: 3, max: name.length }).map((length) => ({ name, typed: name.slice(0, length) })),
    );
  fc.assert(
    fc.property(beginning, ({ name, typed }) => {
      const found = search(index, undefined, typed).groups.flatMap(({ hits }) => hits as { name?: string }[]);
      assert.ok(found.some((hit) => hit.name === name) || found.length >= 20, typed);
    }),
    { numRuns: 500 },
  );
});

test('numbers survive their encoding, whatever their size', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(5_000_000)), (numbers) => {
      const text = encodeNumbers(numbers);
      assert.match(text, /^[!-~]*$/);
      assert.deepEqual(decodeNumbers(text), numbers);
      const sorted = [...numbers].sort((a, b) => a - b);
      assert.deepEqual(sums(differences(sorted)), sorted);
    }),
  );
});
