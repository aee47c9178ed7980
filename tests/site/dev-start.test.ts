// `npm run dev` with settings that it cannot start with.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { HARBOR } from './build.ts';
import { startDev } from './dev-server.ts';

test('with a broken catalog.yaml, every address shows what is wrong until it is mended', async () => {
  const dev = await startDev((content) => fs.appendFileSync(path.join(content, 'catalog.yaml'), 'tilte: x\n: : :\n'));
  try {
    const response = await fetch(`${dev.site}reference/functions/`);
    assert.equal(response.status, 503);
    assert.match(await response.text(), /content\/catalog\.yaml:\d+:\d+ error /);
    const { port } = new URL(dev.site);
    fs.copyFileSync(path.join(HARBOR, 'catalog.yaml'), path.join(dev.content, 'catalog.yaml'));
    await dev.ready();
    assert.equal(dev.site, `http://localhost:${port}/reference/`);
    assert.equal((await fetch(`${dev.site}functions/hail/`)).status, 200);
  } finally {
    await dev.stop();
  }
});

test('a site below a path with encoded characters is served at the root', async () => {
  const dev = await startDev((content) => {
    const file = path.join(content, 'catalog.yaml');
    const site = 'site: https://harbor.example/a%20b/%C3%A4/';
    fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replace(/^site: .*$/m, site));
  });
  try {
    const page = await (await fetch(`${dev.site}functions/hail/`)).text();
    assert.ok(page.includes('href="/functions/get-ship/"'), page);
    for (const name of ['boot.js', 'catalog.json', '__findings.json'])
      assert.equal((await fetch(dev.site + name)).status, 200, name);
  } finally {
    await dev.stop();
  }
});
