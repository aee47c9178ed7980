import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Data, textOfData } from '../../src/spec/data.ts';

test('a value as a string: lists and maps as JSON in their order, anything else as it is', () => {
  const cases: [Data, string][] = [
    ['a b', 'a b'],
    [1.5, '1.5'],
    [null, 'null'],
    [['a', 1, null], '["a",1,null]'],
    [
      new Map<string, Data>([
        ['b', 1],
        ['1', []],
        ['0', 'x'],
      ]),
      '{"b":1,"1":[],"0":"x"}',
    ],
  ];
  for (const [value, text] of cases) assert.equal(textOfData(value), text);
});
