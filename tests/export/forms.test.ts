// One file for programs, asked for alone, as the author's server does it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { programFile, programFiles } from '../../src/export/forms.ts';
import { catalogOf, spec, THING } from '../content.ts';

const catalog = catalogOf({ [THING]: spec('variants: [{slug: v, title: V, description: V., call: {}}]') });

test('a file asked for alone is the one that a build writes', () => {
  const files = [...programFiles(catalog)];
  assert.ok(files.length > 8);
  for (const { path, text } of files) assert.equal(programFile(catalog, path), text, path);
});

test('what is no file for programs', () => {
  for (const path of ['', 'functions/get_thing/', 'functions/nothing.json', 'functions/%.json', 'functions/%E0.md'])
    assert.equal(programFile(catalog, path), undefined, path);
});
