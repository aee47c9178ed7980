// Every rule, by its own examples.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { test } from 'node:test';
import { type Example, exampleContent } from '../../src/catalog/rules/engine/example.ts';
import { rules } from '../../src/catalog/rules/registry.ts';
import { diagnosticsOf } from '../content.ts';

const diagnosticsIn = (example: Example) => diagnosticsOf(exampleContent(example), example.encoding);

for (const { id, severity, good, bad } of rules) {
  test(`${id}: the good example is accepted, the bad one is not`, () => {
    assert.deepEqual(diagnosticsIn(good), [], 'good');
    const found = diagnosticsIn(bad);
    assert.ok(
      found.some((one) => one.ruleId === id),
      `bad: ${JSON.stringify(found)}`,
    );
    for (const one of found) if (one.ruleId === id) assert.equal(one.severity, severity);
  });
}

test('the registry has each rule file once, in the order of the alphabet', () => {
  const files = fs.readdirSync('src/catalog/rules').filter((name) => name.endsWith('.ts') && name !== 'registry.ts');
  assert.deepEqual(
    rules.map(({ id }) => `${id}.ts`),
    files.sort(),
  );
});

test('a rule has a sentence, and its examples differ', () => {
  for (const { id, summary, good, bad } of rules) {
    assert.match(id, /^[a-z]+(-[a-z]+)*$/);
    assert.match(summary, /^[A-Z`].*\.$/, id);
    assert.notDeepEqual(good.files, bad.files, id);
  }
});
