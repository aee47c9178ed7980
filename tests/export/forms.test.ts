// One file for programs, asked for alone, as the author's server does it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exportFile, exportFiles } from '../../src/export/registry.ts';
import { catalogOf, spec, THING } from '../content.ts';

const catalog = catalogOf({ [THING]: spec('variants: [{slug: v, title: V, description: V., call: {}}]') });

test('a file asked for alone is the one that a build writes', () => {
  const files = [...exportFiles(catalog)];
  assert.ok(files.length > 8);
  for (const { path, text } of files) assert.equal(exportFile(catalog, path), text, path);
});

test('what is no file for programs', () => {
  for (const path of ['', 'functions/get_thing/', 'functions/nothing.json', 'functions/%.json', 'functions/%E0.md'])
    assert.equal(exportFile(catalog, path), undefined, path);
});
