// Documentation that is generated from the code.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { test } from 'node:test';
import { generatedDocs } from '../../src/build/generated-docs.ts';

for (const [name, text] of generatedDocs()) {
  test(`${name} is up to date`, () => {
    const actual = fs.existsSync(name) ? fs.readFileSync(name, 'utf8') : '';
    assert.ok(actual === text, 'run `npm run docs`');
  });
}
