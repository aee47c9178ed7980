// Exports that a thread writes: the same files as without it, or an error of which the caller learns.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { writeExportFiles } from '../../src/build/export-files.ts';
import { exportInThread } from '../../src/build/exports-in-thread.ts';
import { filesBelow } from '../../src/build/output-folder.ts';
import { openStore, renderContext } from '../../src/build/store.ts';
import { UserError } from '../../src/build/user-error.ts';
import { contentStamp } from '../../src/catalog/read/content-stamp.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'catalog-'));
const content = path.join(folder, 'content');
before(() => {
  fs.cpSync('tests/fixtures/harbor', content, { recursive: true });
  process.env.CATALOG_CONTENT = content;
});
after(() => fs.rmSync(folder, { recursive: true }));

const bytesOf = (site: string) =>
  filesBelow(site).map((file) => [file, fs.readFileSync(path.join(site, file), 'utf8')]);

test('a thread writes the same files', async () => {
  const { files, cache } = openStore();
  cache.save();
  const [inThread, alone] = ['thread', 'alone'].map((name) => path.join(folder, name)) as [string, string];
  await exportInThread({ site: inThread, files, stamp: contentStamp(files) });
  assert.ok(writeExportFiles(renderContext(), alone) > 10);
  assert.deepEqual(bytesOf(inThread), bytesOf(alone));
});

test('content that has changed since it was read is an error, and nothing is written', async () => {
  const { files } = openStore();
  const stamp = contentStamp(files);
  fs.appendFileSync(path.join(content, 'catalog.yaml'), '\n');
  assert.notEqual(contentStamp(files), stamp);
  const site = path.join(folder, 'changed');
  await assert.rejects(exportInThread({ site, files, stamp }), (error) => {
    assert.ok(error instanceof UserError);
    assert.match(error.message, /content has changed while the site was made from it; build it again$/);
    return true;
  });
  assert.ok(!fs.existsSync(site));
});

test('a file that cannot be written is the error of the system', async () => {
  const { files } = openStore();
  const site = path.join(folder, 'file');
  fs.writeFileSync(site, '');
  await assert.rejects(exportInThread({ site, files, stamp: contentStamp(files) }), { code: /ENOTDIR|EEXIST/ });
});
