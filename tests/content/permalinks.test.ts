// Every address and anchor that was ever published still works (content/permalinks.txt).
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { test } from 'node:test';
import { filesOf } from '../site/files.ts';
import { contentSite } from '../site/sites.ts';

const FILE = 'content/permalinks.txt';

test('every published address and anchor exists', (t) => {
  const links = fs.existsSync(FILE) ? fs.readFileSync(FILE, 'utf8').split('\n') : [];
  const promised = links.filter((line) => line !== '' && !line.startsWith('#'));
  const { folder, pages } = contentSite();
  const files = new Set(filesOf(folder));
  const ids = new Map(pages.map((page) => [page.address, new Set(page.ids)]));
  const broken = promised.filter((link) => {
    const [path = '', hash] = link.slice(1).split('#').map(decodeURIComponent);
    if (!files.has(path === '' || path.endsWith('/') ? `${path}index.html` : path)) return true;
    return hash !== undefined && !ids.get(path)?.has(hash);
  });
  t.diagnostic(`${promised.length} links`);
  assert.deepEqual(broken, []);
});
