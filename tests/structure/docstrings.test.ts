// Everything that a file offers to others says what it is.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { test } from 'node:test';
import { sourcesOf } from './sources.ts';

test('every export has a docstring', () => {
  const missing = sourcesOf('ts|mjs').flatMap((file) => {
    const lines = fs.readFileSync(file, 'utf8').split('\n');
    return lines.flatMap((line, i) => {
      const [, name] =
        /^export (?:default )?(?:async )?(?:function|const|let|interface|type|class) (\w+)/.exec(line) ?? [];
      // The summary of a rule says what it is.
      if (line.endsWith(': Rule = {')) return [];
      return name && !lines[i - 1]?.endsWith('*/') ? [`${file}:${i + 1} ${name}`] : [];
    });
  });
  assert.deepEqual(missing, []);
});
