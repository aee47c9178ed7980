// The call format that a reader chose: on every page of its catalog, before the first paint, for any number of formats, and
// apart from other catalogs on the same host.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { after } from 'node:test';
import type { Page } from 'playwright-core';
import { build, newFolder } from '../site/build.ts';
import { becomes, openSite, texts } from './site.ts';

const HARBOR = 'tests/fixtures/harbor';
const COUNT = 12;
const folder = newFolder();
const root = path.join(folder, 'host');

/** Harbor with twelve call formats instead of its own, each with a note. */
function manyFormats(): string {
  const content = path.join(folder, 'content');
  fs.cpSync(HARBOR, content, { recursive: true });
  const formats = Array.from(
    { length: COUNT },
    (_, i) =>
      `  - { slug: f${i + 1}, title: Format ${i + 1}, get: { line: "f${i + 1} {path}{query}", pair: " {name}={value}", note: Note ${i + 1}. } }\n`,
  );
  const file = path.join(content, 'catalog.yaml');
  const text = fs.readFileSync(file, 'utf8');
  fs.writeFileSync(file, text.replace(/^calls:\n(?: .*\n)+/m, `calls:\n${formats.join('')}`));
  return content;
}

const site = openSite(() => {
  for (const [name, content] of [
    ['harbor', HARBOR],
    ['many', manyFormats()],
  ] as const) {
    const { status, stderr } = build({
      content,
      out: path.join(root, name),
      site: `https://docs.example.com/${name}/`,
    });
    assert.equal(status, 0, stderr);
  }
  return root;
});
after(() => fs.rmSync(folder, { recursive: true, force: true }));

const openPanels = (page: Page) =>
  page
    .locator('#examples [role="tabpanel"]')
    .evaluateAll((all) => all.filter((one) => one.checkVisibility()).map(({ id }) => id));
const notes = (page: Page) => texts(page, '.hint');

site.test('each of twelve formats opens, with its note and with no other', async (page) => {
  await page.goto('/many/functions/get-ship/');
  for (let i = 1; i <= COUNT; i += 1) {
    await page.getByRole('tab', { name: `Format ${i}`, exact: true }).click();
    assert.deepEqual(await openPanels(page), [`f${i}`]);
    assert.deepEqual(await notes(page), [`Note ${i}.`]);
  }
});

site.test(
  'the last of twelve formats is open on the next page before scripts run',
  async (page) => {
    await page.goto('/many/functions/get-ship/');
    await page.getByRole('tab', { name: `Format ${COUNT}`, exact: true }).click();
    // Only boot.js runs: what the page then shows is what a reader sees first.
    await page.route('**/_astro/*.js', (route) => route.abort());
    await page.goto('/many/functions/list-berths/');
    assert.deepEqual(await openPanels(page), [`f${COUNT}`]);
    const colors = await page
      .locator('#examples [role="tab"]')
      .evaluateAll((tabs) => tabs.map((tab) => getComputedStyle(tab).borderBottomColor));
    assert.equal(new Set(colors.slice(0, -1)).size, 1);
    assert.notEqual(colors.at(-1), colors[0]);
  },
  { says: /ERR_FAILED/ },
);

site.test('two catalogs on one host have their own formats and share the theme', async (page) => {
  await page.goto('/many/functions/get-ship/');
  await page.getByRole('tab', { name: 'Format 9', exact: true }).click();
  await page.goto('/harbor/functions/get-ship/');
  assert.deepEqual(await openPanels(page), ['http']);
  await page.getByRole('tab', { name: 'curl', exact: true }).click();
  await page.locator('.theme').click();
  await page.goto('/many/functions/get-ship/');
  assert.deepEqual(await openPanels(page), ['f9']);
  assert.equal(await page.evaluate(() => document.documentElement.dataset.theme), 'light');
  await page.goto('/harbor/functions/list-berths/');
  assert.deepEqual(await openPanels(page), ['curl']);
});

site.test('a stored format that the catalog no longer has changes nothing', async (page) => {
  await page.goto('/harbor/');
  await page.evaluate(() => {
    localStorage.setItem('call:/harbor/', 'gone');
    // The key and the value of version 0.1.
    localStorage.setItem('call', '2');
  });
  await page.goto('/harbor/functions/get-ship/');
  assert.deepEqual(await openPanels(page), ['http']);
  await becomes(() => page.evaluate(() => document.documentElement.hasAttribute('data-call')), false);
});
