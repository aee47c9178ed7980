// Everything that a file offers to others says what it is.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { test } from 'node:test';
import { sourcesOf } from './sources.ts';

/** A verb in the third person, which the docstring of a function begins with. */
const VERB = /^\/\*\*(?:\n \*)? (?!(?:This|Its|As|Keys|Links|Names|Titles|Words)\b)[A-Z][a-z-]+s,? /;

test('the docstring of an exported function begins with what it does', () => {
  const wrong = sourcesOf('ts|mjs').flatMap((file) => {
    const text = fs.readFileSync(file, 'utf8');
    const functions = text.matchAll(
      /^(\/\*\*(?:(?!\*\/)[\s\S])*\*\/)\nexport (?:(?:default )?(?:async )?function\*? (\w+)|const (\w+) = (?:async )?(?:<[^>]*>)?\()/gm,
    );
    return [...functions].filter(([, doc]) => !VERB.test(doc!)).map(([, , name, other]) => `${file} ${name ?? other}`);
  });
  assert.deepEqual(wrong, []);
});

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
