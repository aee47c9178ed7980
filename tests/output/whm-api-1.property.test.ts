// Properties of the output options.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DataObject, Options } from '../../src/output/adapter.ts';
import { applyOptions } from '../../src/output/whm-api-1/apply.ts';
import { anyText } from '../arbitrary.ts';
import fc from '../property.ts';

const metadata = { version: 1, reason: 'OK', result: 1, command: 'list' };
const rows = fc.array(
  fc.record(
    { id: fc.nat(9), name: fc.constantFrom('ada', 'Bob', 'cyd', ''), size: fc.constantFrom('1', '10', 'unlimited') },
    { noNullPrototype: true },
  ),
  { maxLength: 12 },
);
const apply = (list: DataObject[], options: Options) => {
  const response = applyOptions({ data: { list }, metadata }, options);
  return (response.data as { list: DataObject[] }).list;
};

test('no options and no data make it throw or change what it was given', () => {
  const name = fc.constantFrom(
    'enable',
    'verbose',
    'size',
    'start',
    'a',
    'b',
    'a.field',
    'a.type',
    'a.arg0',
    'a.method',
    'a.reverse',
    'b.field',
  );
  const option = fc.tuple(fc.constantFrom('filter', 'sort', 'chunk', 'columns'), name);
  const value = fc.oneof(
    fc.constantFrom('1', '0', '-1', 'id', 'name', '*', 'eq', 'contains', 'numeric', 'lexicographic'),
    anyText,
  );
  const options = fc
    .array(fc.tuple(option, value), { maxLength: 8 })
    .map((all) => Object.fromEntries(all.map(([[kind, key], one]) => [`api.${kind}.${key}`, one])));
  const data = fc.oneof(
    rows.map((list) => ({ list })),
    rows,
    fc.anything({ withNullPrototype: false }),
  );
  fc.assert(
    fc.property(data, options, (given, chosen) => {
      const before = structuredClone(given);
      const { metadata: after } = applyOptions({ data: given, metadata }, chosen);
      assert.ok(after.result === 0 || after.result === 1);
      if (after.result === 0) assert.match(String(after.reason), /^api\.\w+/);
      assert.deepEqual(given, before);
    }),
    { numRuns: 2000 },
  );
});

test('a filter keeps exactly the entries that meet it, in their order', () => {
  fc.assert(
    fc.property(rows, fc.nat(9), (list, limit) => {
      const options = { 'api.filter.enable': '1', 'api.filter.a.field': 'id', 'api.filter.a.type': 'lt' };
      assert.deepEqual(
        apply(list, { ...options, 'api.filter.a.arg0': String(limit) }),
        list.filter(({ id }) => id < limit),
      );
    }),
  );
});

test('sorting only changes the order, keeps equal entries in theirs, and twice is the same as once', () => {
  fc.assert(
    fc.property(rows, fc.boolean(), (list, reverse) => {
      const options = {
        'api.sort.enable': '1',
        'api.sort.a.field': 'id',
        'api.sort.a.method': 'numeric',
        ...(reverse ? { 'api.sort.a.reverse': '1' } : {}),
      };
      const sorted = apply(list, options);
      assert.deepEqual(
        sorted,
        list.toSorted((a, b) => (reverse ? b.id - a.id : a.id - b.id)),
      );
      assert.deepEqual(apply(sorted, options), sorted);
    }),
  );
});

test('the chunks of a list, one after the other, are the list', () => {
  fc.assert(
    fc.property(rows, fc.integer({ min: 1, max: 13 }), (list, size) => {
      const chunks: DataObject[] = [];
      for (let start = 1; start <= list.length; start += size) {
        const options = { 'api.chunk.enable': '1', 'api.chunk.size': String(size), 'api.chunk.start': String(start) };
        chunks.push(...apply(list, options));
      }
      assert.deepEqual(chunks, list);
    }),
  );
});

test('columns keep the fields that they name and no other', () => {
  fc.assert(
    fc.property(rows, fc.constantFrom('id', 'name', 'size'), (list, column) => {
      const kept = apply(list, { 'api.columns.enable': '1', 'api.columns.a': column });
      assert.deepEqual(
        kept,
        list.map((row) => ({ [column]: row[column] })),
      );
    }),
  );
});
