// Compressed copies: of text only, equal to it, the same each time.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { after, test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { precompress } from '../../src/build/precompress.ts';
import { newFolder } from '../site/build.ts';

const site = newFolder();
after(() => fs.rmSync(site, { recursive: true, force: true }));

test('each text file that is long enough has a copy in both formats', async () => {
  const text = 'ä line of text. '.repeat(200);
  const files = ['index.html', 'a.md', 'short.txt', 'picture.png', 'x.pf_fragment'];
  for (const file of files) fs.writeFileSync(path.join(site, file), file.startsWith('short') ? 'short' : text);
  const copies = await precompress(site, files);
  assert.deepEqual(copies.sort(), ['a.md.br', 'a.md.gz', 'index.html.br', 'index.html.gz']);
  const bytes = (file: string) => fs.readFileSync(path.join(site, file));
  assert.equal(gunzipSync(bytes('a.md.gz')).toString(), text);
  assert.equal(brotliDecompressSync(bytes('a.md.br')).toString(), text);
  const first = bytes('index.html.gz');
  await precompress(site, files);
  assert.deepEqual(bytes('index.html.gz'), first);
});
