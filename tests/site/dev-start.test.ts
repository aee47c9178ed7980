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

test('a site is served below a path with encoded characters', async () => {
  const dev = await startDev((content) => {
    const file = path.join(content, 'catalog.yaml');
    const site = 'site: https://harbor.example/a%20b/%C3%A4/';
    fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replace(/^site: .*$/m, site));
  });
  try {
    assert.ok(dev.site.endsWith('/a%20b/%C3%A4/'), dev.site);
    const page = await (await fetch(`${dev.site}functions/hail/`)).text();
    assert.ok(page.includes('href="/a%20b/%C3%A4/functions/get-ship/"'), page);
    const { origin } = new URL(dev.site);
    for (const [, address] of page.matchAll(/<(?:script|link rel="stylesheet"|img)[^>]* (?:src|href)="(\/[^"]*)"/g))
      assert.equal((await fetch(origin + address)).status, 200, address);
    for (const name of ['boot.js', 'catalog.json', '__findings.json'])
      assert.equal((await fetch(dev.site + name)).status, 200, name);
    assert.equal((await fetch(`${dev.site}functions/nothing/`)).status, 404);
    assert.ok((await (await fetch(`${origin}/src/client/address.ts`)).text()).includes('"/a%20b/%C3%A4/"'));
    // A browser may encode fewer characters, or other ones, and begins with the root.
    assert.equal((await fetch(`${origin}/a%20b/%c3%a4/functions/hail/`)).status, 200);
    assert.equal((await fetch(`${origin}/`)).url, dev.site);
  } finally {
    await dev.stop();
  }
});
