// Every address and anchor that was ever published still works (content/permalinks.txt).
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { test } from 'node:test';
import { parsePermalinks } from '../../src/catalog/model/permalinks.ts';
import { openRedirects } from '../../src/catalog/model/redirect-table.ts';
import { filesOf } from '../site/files.ts';
import { contentSite } from '../site/sites.ts';

const FILE = 'content/permalinks.txt';

test('every published address and anchor exists', (t) => {
  const { links } = parsePermalinks(fs.existsSync(FILE) ? fs.readFileSync(FILE, 'utf8') : '');
  const promised = links.filter(({ gone }) => !gone).map(({ old }) => old);
  const { folder, pages, read } = contentSite();
  const redirect = openRedirects(JSON.parse(read('redirects.json')));
  const files = new Set(filesOf(folder));
  const ids = new Map(pages.map((page) => [page.address, new Set(page.ids)]));
  const fileOf = (path: string) => (path === '' || path.endsWith('/') ? `${path}index.html` : path);
  const broken = promised.filter((link) => {
    const [asked = '', hash] = link.slice(1).split('#').map(decodeURIComponent);
    const path = files.has(fileOf(asked)) ? asked : redirect(`/${asked}`)?.slice(1);
    if (path === undefined || !files.has(fileOf(path))) return true;
    return hash !== undefined && !ids.get(path)?.has(hash);
  });
  t.diagnostic(`${promised.length} links`);
  assert.deepEqual(broken, []);
});
