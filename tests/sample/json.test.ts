// The layout of the JSON writer.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { jsonResponse } from '../../src/sample/json.ts';
import { textOf } from '../../src/sample/token.ts';
import { fromData } from '../../src/sample/value.ts';
import { type Data, fromPlain, jsonText } from '../../src/spec/data.ts';

const written = (value: Data) =>
  textOf(jsonResponse([{ key: 'd', part: 'returns', value: fromData(value, '', undefined) }]));

test('indents levels, writes a short list on one line and a long one with a line for each item', () => {
  assert.equal(
    written(fromPlain({ a: [1, 'x', null], b: [], c: {}, d: [[1], []] })),
    `{
  "d": {
    "a": [1, "x", null],
    "b": [],
    "c": {},
    "d": [
      [1],
      []
    ]
  }
}`,
  );
  const words = Array.from({ length: 8 }, (_, i) => `word number ${i}`);
  assert.equal(written(words).split('\n').length, 12);
  assert.equal(written(['x'.repeat(100)]).split('\n').length, 3);
  assert.equal(textOf(jsonResponse([])), '{}');
});

test('escapes special characters in strings and keys', () => {
  const odd = new Map<string, Data>([
    ['9', 1],
    ['1', 'a"b\\c\n\u0007'],
    ['', '\u2028<&'],
    ['__proto__', 'p'],
  ]);
  assert.equal(
    written(odd),
    '{\n  "d": {\n    "9": 1,\n    "1": "a\\"b\\\\c\\n\\u0007",\n    "": "\u2028<&",\n    "__proto__": "p"\n  }\n}',
  );
  assert.equal(jsonText(odd), '{"9":1,"1":"a\\"b\\\\c\\n\\u0007","":"\u2028<&","__proto__":"p"}');
  assert.deepEqual(JSON.parse(written('\uD800')).d, '\uD800');
});
