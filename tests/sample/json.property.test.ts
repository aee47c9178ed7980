// Properties of the JSON writer.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { jsonResponse, writeJson } from '../../src/sample/json.ts';
import { type Token, textOf } from '../../src/sample/token.ts';
import type { Sample } from '../../src/sample/value.ts';
import { anySample } from '../arbitrary.ts';
import fc from '../property.ts';

/** A sample as JSON.parse returns it. */
function plain(sample: Sample): unknown {
  if (sample.kind === 'scalar') return sample.value;
  if (sample.kind === 'list') return sample.items.map(plain);
  return Object.fromEntries(sample.members.map(({ key, value }) => [key, plain(value)]));
}

test('a response in JSON parses and equals the sample', () => {
  fc.assert(
    fc.property(anySample(), anySample(), (data, metadata) => {
      const parts = [
        { key: 'd', part: 'returns', value: data },
        { key: 'm', part: 'metadata', value: metadata },
      ] as const;
      assert.deepEqual(JSON.parse(textOf(jsonResponse(parts))), { d: plain(data), m: plain(metadata) });
    }),
    { numRuns: 1000 },
  );
});

test('a JSON body on one line parses, equals the sample and has no line break', () => {
  fc.assert(
    fc.property(anySample(), (sample) => {
      const out: Token[] = [];
      writeJson(out, sample, -1, 'parameters');
      assert.deepEqual(JSON.parse(textOf(out)), plain(sample));
      assert.doesNotMatch(textOf(out), /\n/);
    }),
    { numRuns: 1000 },
  );
});
