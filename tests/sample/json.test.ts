// The JSON writer: what it looks like, and that it always reads back.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { jsonResponse, writeJson } from '../../src/sample/json.ts';
import { type Token, textOf } from '../../src/sample/token.ts';
import { fromData, type Sample } from '../../src/sample/value.ts';
import { type Data, fromPlain, jsonText } from '../../src/spec/data.ts';
import { randomFrom } from '../random.ts';
import { madeSample } from './made.ts';

const written = (value: Data) =>
  textOf(jsonResponse([{ key: 'd', part: 'returns', value: fromData(value, '', undefined) }]));

/** A sample as JSON.parse would give it. */
function plain(sample: Sample): unknown {
  if (sample.kind === 'scalar') return sample.value;
  if (sample.kind === 'list') return sample.items.map(plain);
  return Object.fromEntries(sample.members.map(({ key, value }) => [key, plain(value)]));
}

test('levels, short lists on a line, long ones on lines of their own', () => {
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

test('special signs and odd keys', () => {
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

test('whatever it writes reads back, on lines and on one', () => {
  const random = randomFrom(1);
  for (let i = 0; i < 3000; i += 1) {
    const sample = madeSample(random, true);
    const text = textOf(
      jsonResponse([
        { key: 'd', part: 'returns', value: sample },
        { key: 'm', part: 'metadata', value: sample },
      ]),
    );
    assert.deepEqual(JSON.parse(text), { d: plain(sample), m: plain(sample) }, text);
    const out: Token[] = [];
    writeJson(out, sample, -1, 'parameters');
    assert.deepEqual(JSON.parse(textOf(out)), plain(sample));
    assert.doesNotMatch(textOf(out), /\n/);
  }
});
