// Replacements of deprecated functions that lead nowhere.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load, spec } from '../content.ts';

/** What is found in functions with these replacements. */
function found(replacements: Record<string, string | undefined>): string[] {
  const texts = Object.entries(replacements).map(([name, other]) => [
    `functions/things/${name}.md`,
    spec(other ? `deprecated: true\nreplacement: ${other}` : '', 'Shows it.', `Show the ${name}.`),
  ]);
  return load(Object.fromEntries(texts)).findings;
}

test('replacements that lead back to a function are an error in each function of the cycle', () => {
  const cycle = (names: string) =>
    `error the replacements lead back to the function (${names}); expected a function that is not replaced by this one`;
  assert.deepEqual(found({ a: 'b', b: 'a' }), [
    `content/functions/things/a.md:7:14 ${cycle('`a` → `b` → `a`')}`,
    `content/functions/things/b.md:7:14 ${cycle('`a` → `b` → `a`')}`,
  ]);
  const three = found({ x: 'a', a: 'b', b: 'c', c: 'a', y: 'c' });
  assert.deepEqual(
    three.map((one) => one.split(':')[0]),
    ['a', 'b', 'c'].map((name) => `content/functions/things/${name}.md`),
  );
});

test('replacements that end at a function are accepted, and a function that replaces itself is reported once', () => {
  assert.deepEqual(found({ a: 'c', b: 'c', c: 'd', d: undefined }), []);
  assert.equal(found({ a: 'a' }).length, 1);
});
