// Before a site is published, every file that its pages link to must be there.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { missingFiles } from '../../src/build/site-check.ts';
import { inFolder } from '../content.ts';

test('a base path can contain an apostrophe', () => {
  const page = `<link rel="stylesheet" href="/a&#39;b/x.css"><a href="/a&#39;b/#top">Top</a><a href="/a&#39;b/no/">No</a>`;
  assert.deepEqual(
    inFolder({ 'index.html': page, 'x.css': '' }, (site) => missingFiles(site, ['index.html', 'x.css'], "/a'b/")),
    ['index.html needs no/index.html, which was not written'],
  );
});
