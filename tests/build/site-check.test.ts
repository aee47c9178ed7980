// Before a site is published, every file that its pages link to must be there.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { checkInProcess, missingFiles } from '../../src/build/site-check.ts';
import { ReportedError } from '../../src/build/user-error.ts';
import { inFolder } from '../content.ts';
import { newFolder } from '../site/build.ts';

test('a base path can contain an apostrophe', () => {
  const page = `<link rel="stylesheet" href="/a&#39;b/x.css"><a href="/a&#39;b/#top">Top</a><a href="/a&#39;b/no/">No</a>`;
  assert.deepEqual(
    inFolder({ 'index.html': page, 'x.css': '' }, (site) => missingFiles(site, ['index.html', 'x.css'], "/a'b/")),
    ['index.html needs no/index.html, which was not written'],
  );
});

test('a site is checked in a process of its own', async () => {
  const folder = newFolder();
  try {
    fs.writeFileSync(path.join(folder, 'index.html'), '<link rel="stylesheet" href="/x.css"><a href="/no/">No</a>');
    fs.writeFileSync(path.join(folder, 'x.css'), '');
    assert.deepEqual(await checkInProcess({ site: folder, base: '/' }), [
      'index.html needs no/index.html, which was not written',
    ]);
    await assert.rejects(checkInProcess({ site: path.join(folder, 'none'), base: '/' }), ReportedError);
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
});
