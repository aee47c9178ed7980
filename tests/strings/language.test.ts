// `language` and `words` in catalog.yaml.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EMPTY, load } from '../content.ts';

const CATALOG = EMPTY['catalog.yaml']!;
const withLine = (line: string) => load({ 'catalog.yaml': `${CATALOG}\n${line}\n` });

test('a catalog chooses its words', () => {
  const { catalog, findings } = withLine('words: { function: endpoint, change: changes the thing }');
  assert.deepEqual(findings, []);
  assert.equal(catalog?.strings.function.effects.change, 'changes the thing');
  assert.equal(catalog?.strings.fields.noData, 'The endpoint returns no data.');
});

test('an unknown language and an unknown word are errors, each at its place', () => {
  const line = CATALOG.split('\n').length + 1;
  const [language, ...others] = withLine('language: tlh').findings;
  assert.match(language!, new RegExp(`^content/catalog.yaml:${line}:11 error .*\`tlh\``));
  assert.match(language!, /expected.*\ben\b/);
  assert.deepEqual(others, []);
  const [word] = withLine('words: { functoin: endpoint }').findings;
  assert.match(word!, new RegExp(`^content/catalog.yaml:${line}:\\d+ error .*\`functoin\`.*did you mean \`function\``));
});
