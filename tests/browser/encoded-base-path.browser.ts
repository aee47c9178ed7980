// A site below a path with encoded characters: its files load, and scripts fetch and link below the path.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { after } from 'node:test';
import { build, newFolder } from '../site/build.ts';
import { becomes, openSite } from './site.ts';

const BASE = '/a%20b/%C3%A4+&/';
const folder = newFolder();
const site = openSite(() => {
  const out = path.join(folder, 'site');
  const { status, stderr } = build({ out, site: `https://docs.example.com${BASE}` });
  assert.equal(status, 0, stderr);
  return out;
}, BASE);
after(() => fs.rmSync(folder, { recursive: true, force: true }));

site.test('styles, the finder, the sidebar and links work below an encoded path', async (page) => {
  await page.goto(`${BASE}functions/list-berths/`);
  assert.equal(await page.evaluate(() => document.styleSheets.length), 1);
  await page.getByRole('button', { name: 'Contents of Ships' }).click();
  const inSidebar = page.locator('.side a[href$="/categories/ships/"] + ul a').first();
  await becomes(() => inSidebar.getAttribute('href'), `${BASE}functions/get-ship/`);
  await page.locator('#description p a').click();
  await page.waitForURL(`**${BASE}guides/tides/#high-water`);
  await page.keyboard.press('Control+k');
  const field = page.getByRole('combobox');
  await field.fill('without ships');
  const found = page.locator('.finder [role="option"][href$="/list-berths/"]').first();
  await becomes(() => found.getAttribute('href'), `${BASE}functions/list-berths/`);
  await found.click();
  await page.waitForURL(`**${BASE}functions/list-berths/`);
});
