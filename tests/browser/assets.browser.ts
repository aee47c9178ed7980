// content/theme.css and content/icon.svg: the look of a site without a change of the code.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { after } from 'node:test';
import { build, HARBOR, newFolder } from '../site/build.ts';
import { openSite } from './site.ts';

const BASE = '/harbor/';
const ICON = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1v1z"/></svg>\n';
const folder = newFolder();
const site = openSite(() => {
  const content = path.join(folder, 'content');
  const out = path.join(folder, 'site');
  fs.cpSync(HARBOR, content, { recursive: true });
  fs.writeFileSync(path.join(content, 'theme.css'), ':root { --accent: rgb(1, 2, 3) }\n');
  fs.writeFileSync(path.join(content, 'icon.svg'), ICON);
  const { status, stderr } = build({ content, out, site: `https://docs.example.com${BASE}` });
  assert.equal(status, 0, stderr);
  return out;
}, BASE);
after(() => fs.rmSync(folder, { recursive: true, force: true }));

site.test('theme.css is loaded after the styles of the site, on every kind of page', async (page) => {
  for (const address of ['', 'functions/', 'functions/get-ship/', 'guides/tides/', '404.html']) {
    await page.goto(BASE + address);
    // Not the color of one link: some links have the color of the text.
    const accent = await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--accent'));
    assert.equal(accent, 'rgb(1, 2, 3)', `on /${address}`);
    const sheets = await page.evaluate(() => [...document.styleSheets].map(({ href }) => new URL(href!).pathname));
    assert.equal(sheets.length, 2);
    assert.equal(sheets[1], `${BASE}theme.css`);
  }
});

site.test('icon.svg replaces the icon of the site', async (page) => {
  await page.goto(BASE);
  const address = await page.locator('link[rel="icon"]').getAttribute('href');
  assert.equal(address, `${BASE}icon.svg`);
  assert.equal(await (await page.request.get(address)).text(), ICON);
});
