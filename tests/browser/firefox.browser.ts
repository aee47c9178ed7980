// A smoke test in Firefox, over WebDriver BiDi: a page, its tabs, the finder, the form that writes a call, the copy menu.
// Without Firefox it is skipped and counted.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { siteServer } from '../../src/cli/site-server.ts';
import { builder as strings } from '../../src/strings/en/builder.ts';
import { fixtureFolder } from '../site/sites.ts';
import { CLIENT } from './strings.ts';

/** How long a page may take, in milliseconds. */
const PATIENCE = 10_000;

const firefox = process.env.FIREFOX_PATH || installed();
const skip = firefox ? false : 'Firefox is not installed; FIREFOX_PATH names it if it is elsewhere';
let server: Server;
let browser: Browser;
let page: Page;
let origin = '';
const problems: string[] = [];

/** The path of an installed Firefox; empty if there is none. */
function installed(): string {
  const { stdout } = spawnSync('sh', ['-c', 'command -v firefox-esr || command -v firefox'], { encoding: 'utf8' });
  return stdout.trim();
}

before(async () => {
  if (!firefox) return;
  server = siteServer(fixtureFolder(), '/');
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  browser = await puppeteer.launch({ browser: 'firefox', executablePath: firefox, headless: true });
  page = await browser.newPage();
  page.setDefaultTimeout(PATIENCE);
  await page.setViewport({ width: 1440, height: 900 });
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
});
after(async () => {
  await browser?.close();
  server?.close();
});

const open = (address: string) => page.goto(`${origin}${address}`, { waitUntil: 'load' });
const textOf = (selector: string) => page.$eval(selector, (one) => one.textContent!);

test('a page: its call stays in the chosen format on the next page', { skip }, async () => {
  await open('/functions/plan_observation/');
  assert.equal(await textOf('h1'), 'plan_observation');
  await page.click('#tab-xml-api');
  await page.waitForSelector('#xml-api', { visible: true });
  await page.keyboard.press('ArrowRight');
  await page.waitForSelector('#command-line', { visible: true });
  await open('/functions/park_telescope/');
  assert.equal(await page.$eval('#tab-command-line', (one) => one.getAttribute('aria-selected')), 'true');
  assert.equal(await page.$eval('#command-line', (one) => one.checkVisibility()), true);
  assert.equal(await page.$eval('#json-api', (one) => one.checkVisibility()), false);
});

test('the finder opens with its key, finds a function and leads to its page', { skip }, async () => {
  await open('/');
  await page.keyboard.press('/');
  await page.waitForSelector('[role="combobox"]', { visible: true });
  await page.keyboard.type('plan_obs');
  await page.waitForFunction(() =>
    /plan_observation/.test(document.querySelector('[role="option"]')?.textContent ?? ''),
  );
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
  assert.match(page.url(), /\/functions\/plan_observation\/$/);
});

test('the form writes the call and its link, and closes', { skip }, async () => {
  await open('/functions/plan_observation/');
  await page.click('.try');
  const title = await page.waitForSelector('.try-form textarea[data-field="title"]', { visible: true });
  await title!.click({ count: 3 });
  await page.keyboard.type("Vega's 100%");
  assert.match(await textOf('#command-line .code code'), /title='Vega'\\''s 100%'/);
  await page.click('#tab-python');
  assert.match(await textOf('#python .code code'), /\("title", "Vega's 100%"\)/);
  await page.waitForFunction(() => /title=Vega%27s\+100%25/.test(location.hash));
  await page.locator(`.try-form header button ::-p-text(${strings.close})`).click();
  await page.waitForSelector('.try-form', { hidden: true });
});

test('the copy menu opens with the keyboard, and Esc closes it', { skip }, async () => {
  await open('/functions/plan_observation/');
  const row = await page.waitForSelector('tr[id="param-title"]');
  await row!.hover();
  await page.focus('tr[id="param-title"] .link');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[role="menu"]', { visible: true });
  assert.equal(await page.evaluate(() => document.activeElement?.textContent), CLIENT.copyLink);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Escape');
  await page.waitForSelector('[role="menu"]', { hidden: true });
});

test('Firefox reported no error', { skip }, () => {
  assert.deepEqual(problems, []);
});
