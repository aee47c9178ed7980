// The panel of `npm run dev`, in a real browser: it lists what is wrong on every page, also after a reload.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { type Browser, chromium, type Page } from 'playwright-core';
import { type DevServer, startDev } from '../site/dev-server.ts';

let dev: DevServer;
let browser: Browser;

before(async () => {
  const executablePath = process.env.CHROMIUM_PATH;
  assert.ok(executablePath, 'CHROMIUM_PATH names the browser');
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  // The errors are there before the server starts.
  dev = await startDev((content) => {
    edit(content, 'functions/ships/hail.md', 'effect: read', 'effect: look');
    edit(content, 'functions/ships/get-ship.md', /^keywords: .*\n/m, '');
  });
});
after(async () => {
  await browser?.close();
  await dev?.stop();
});

function edit(content: string, name: string, from: string | RegExp, to: string): void {
  const file = path.join(content, name);
  fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replace(from, to));
}

const panel = (page: Page) => page.getByRole('region', { name: 'Errors and warnings' });
const summary = (page: Page) => panel(page).locator('summary');
const rows = (page: Page) => panel(page).locator('li');

test('all that is wrong: on any page, on the page of a broken spec, and after a reload', async () => {
  const page = await browser.newPage();
  for (const address of ['functions/get-ship/', 'functions/hail/', '']) {
    await page.goto(dev.site + address);
    for (let i = 0; i < 2; i += 1) {
      await summary(page).getByText('1 error, 1 warning').waitFor();
      assert.equal(await rows(page).count(), 2);
      assert.match(
        (await rows(page).nth(0).textContent()) ?? '',
        /^error `effect` is `look`; expected one of .*hail\.md:\d+:\d+ 1 of 2.*> +\d+ \| effect: look/s,
      );
      assert.match((await rows(page).nth(1).textContent()) ?? '', /few-keywords/);
      assert.ok(await rows(page).nth(0).isVisible());
      await page.reload();
    }
  }
  await page.close();
});

test('an edit shows without a manual reload; warnings alone are folded; the panel closes when all is fixed', async () => {
  const page = await browser.newPage();
  await page.goto(`${dev.site}functions/get-ship/`);
  await summary(page).getByText('1 error, 1 warning').waitFor();
  edit(dev.content, 'functions/ships/hail.md', 'effect: look', 'effect: read');
  await summary(page)
    .getByText(/^1 warning$/)
    .waitFor();
  assert.equal(await rows(page).nth(0).isVisible(), false);
  await summary(page).click();
  await rows(page).nth(0).waitFor();
  edit(dev.content, 'functions/ships/get-ship.md', 'effect:', 'keywords: [vessel, boat, find a ship]\neffect:');
  await panel(page).waitFor({ state: 'detached' });
  edit(dev.content, 'functions/ships/get-ship.md', /^summary: .*/m, 'summary: Show a ship of ours.');
  await page.getByText('Show a ship of ours.').first().waitFor();
  await page.close();
});
