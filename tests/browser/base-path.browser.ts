// A site below a path: what scripts load and where they lead stays below it.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { after } from 'node:test';
import { build, newFolder } from '../site/build.ts';
import { becomes, openSite, texts } from './site.ts';
import { CLIENT, FINDER, STRINGS } from './strings.ts';

const folder = newFolder();
const site = openSite(() => {
  const out = path.join(folder, 'site');
  const { status, stderr } = build({ out, site: 'https://docs.example.com/whm/' });
  assert.equal(status, 0, stderr);
  return out;
}, '/whm/');
after(() => fs.rmSync(folder, { recursive: true, force: true }));

site.test('the finder leads to names and pages below the path', async (page) => {
  await page.goto('/whm/');
  assert.equal(await page.title(), STRINGS.lists.homeTitle('Harbor API'));
  await page.keyboard.press('Control+k');
  const field = page.getByRole('combobox');
  await field.fill('listberths');
  const option = page.locator('.finder [role="option"]').first();
  await becomes(() => option.getAttribute('href'), '/whm/functions/list-berths/');
  await field.fill('without ships');
  const text = page.locator(`.finder [aria-label="${FINDER.groups.text}"] [role="option"]`).first();
  await text.waitFor();
  const address = (await text.getAttribute('href')) ?? '';
  assert.match(address, /^\/whm\/(?:functions|guides)\/[^/]+\//);
  await text.click();
  await page.waitForURL(`**${address}`);
  assert.equal(await page.locator('h1').count(), 1);
});

site.test('links in a description, the sidebar and the A to Z list stay below the path', async (page) => {
  await page.goto('/whm/functions/list-berths/');
  await page.locator('#description p a').click();
  await page.waitForURL('**/whm/guides/tides/#high-water');
  await page.getByRole('button', { name: CLIENT.contentsOf('Ships') }).click();
  await becomes(() => texts(page, '.side a[href$="/categories/ships/"] + ul a'), ['get-ship', 'hail', 'send-away']);
  await page.locator('.side a[href$="/categories/ships/"] + ul a', { hasText: 'hail' }).click();
  await page.waitForURL('**/whm/functions/hail/');
  await page.locator('p.state a').click();
  await page.waitForURL('**/whm/functions/get-ship/');
  await page.goto('/whm/functions/?q=hail&state=removed');
  await becomes(() => texts(page, '#results .hits:first-child code'), ['hail']);
});

site.test('another API has its own call formats, envelope and texts', async (page) => {
  await page.goto('/whm/functions/get-ship/');
  assert.deepEqual(await texts(page, '#examples [role="tab"]'), ['HTTP', 'curl', 'Tide']);
  assert.deepEqual(await texts(page, '#output [role="tab"]'), [STRINGS.frame.json, STRINGS.function.failure]);
  const answer = JSON.parse((await page.locator('#output-json code').textContent())!);
  assert.deepEqual(Object.keys(answer), ['payload', 'status']);
  assert.deepEqual(await texts(page, '#about h2'), ['About the Harbor API']);
});

site.test(
  'an address that does not exist suggests functions below the path',
  async (page) => {
    await page.goto('/whm/functions/list-berth/');
    await becomes(() => page.locator('#nearest a').first().getAttribute('href'), '/whm/functions/list-berths/');
    await page.locator('.brand').click();
    await page.waitForURL('**/whm/');
  },
  { says: /status of 404/ },
);
