// All functions A to Z, and the filter.
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { becomes, openSite, texts } from './site.ts';
import { CLIENT, STRINGS } from './strings.ts';

const site = openSite();
const { lists } = STRINGS;
const ALL = 40;

const ROWS = '.list.wide li';
const names = (page: Page) => texts(page, `${ROWS} a`);
const output = async (page: Page) => (await texts(page, 'form output'))[0] ?? '';
const search = (page: Page) => page.evaluate(() => location.search);
const field = (page: Page) => page.getByRole('searchbox', { name: lists.filterLabel });

site.test('every function is listed once, in order, under its letter', async (page) => {
  await page.goto('/functions/');
  const all = await names(page);
  assert.equal(all.length, ALL);
  assert.equal(new Set(all).size, ALL);
  assert.deepEqual((await texts(page, '.letter h2')).slice(0, 4), ['#', 'A', 'C', 'E']);
  assert.deepEqual(await texts(page, '#letter-other li a'), ['_scan_form']);
  assert.deepEqual(await texts(page, '#letter-l li'), [
    `light_dome Switch the light in the dome. Domes ${lists.versionUnknown}`,
    `list_stars List the stars with their light. Stars ${lists.since('1')}`,
    `list_tokens List the tokens of the calling user. Access ${lists.since('2.10')}`,
    `load_mask ${lists.removed} Load the mask of the old dome. Domes ${lists.versionUnknown}`,
  ]);
  const letters = page.getByRole('navigation', { name: lists.letters });
  assert.equal(await letters.getByRole('link', { name: 'B', exact: true }).count(), 0);
  await letters.getByRole('link', { name: 'S', exact: true }).click();
  assert.equal(await page.evaluate(() => location.hash), '#letter-s');
});

site.test('words filter names, summaries and categories, and Clear ends it', async (page) => {
  await page.goto('/functions/');
  const clear = page.getByRole('button', { name: lists.clear });
  assert.equal(await clear.isVisible(), false);
  await field(page).fill('parktelescope');
  await becomes(() => names(page), ['park_telescope', 'unpark_telescope']);
  assert.equal(await output(page), CLIENT.filtered(2, ALL, 0));
  assert.deepEqual(await texts(page, '.letter h2'), ['P', 'U']);
  await field(page).fill('brings bring parked');
  await becomes(() => names(page), []);
  await field(page).fill('parked back');
  await becomes(() => names(page), ['unpark_telescope']);
  await field(page).fill('observations cancel');
  await becomes(() => names(page), ['cancel_observation']);
  await becomes(() => search(page), '?q=observations+cancel');
  await clear.click();
  await becomes(() => output(page), '');
  assert.equal((await names(page)).length, ALL);
  assert.equal(await field(page).inputValue(), '');
  assert.equal(await field(page).evaluate((one) => one === document.activeElement), true);
  await becomes(() => search(page), '');
});

site.test('a version shows what it has, with the functions of unknown version kept and counted', async (page) => {
  await page.goto('/functions/');
  await page.getByLabel(lists.availableIn).selectOption('3');
  await becomes(async () => (await names(page)).length < ALL, true);
  const shown = await names(page);
  const unknown = (await texts(page, ROWS)).filter((row) => row.endsWith(lists.versionUnknown)).length;
  assert.ok(unknown > 0);
  assert.equal(await output(page), CLIENT.filtered(shown.length, ALL, unknown));
  assert.ok(['shutter_status', 'list_stars', 'hold_queue', 'create_token'].every((name) => shown.includes(name)));
  // 2.10 came after 2.1 and before 3; 10 after 9.
  assert.deepEqual(
    ['watch_weather', 'upload_plate', 'find_comet'].filter((name) => shown.includes(name)),
    [],
  );
  await becomes(() => search(page), '?in=3');
  await page.getByLabel(lists.availableIn).selectOption('12');
  await becomes(async () => (await names(page)).includes('find_comet'), true);
  assert.equal((await names(page)).includes('hold_queue'), false);
});

site.test('a status shows current, deprecated or removed functions', async (page) => {
  await page.goto('/functions/');
  const status = page.getByLabel(lists.status);
  await status.selectOption('removed');
  await becomes(() => names(page), ['get_value', 'hold_queue', 'load_mask']);
  await status.selectOption('deprecated');
  await becomes(() => names(page), ['show_key']);
  await status.selectOption('current');
  await becomes(() => output(page), CLIENT.filtered(ALL - 4, ALL, 0));
});

site.test('an effect shows the functions that have it', async (page) => {
  await page.goto('/functions/?effect=delete');
  await becomes(() => names(page), ['cancel_observation', 'remove_mark']);
  await page.getByLabel(lists.effect).selectOption('destroy');
  await becomes(() => names(page), ['erase_plate']);
  await becomes(() => search(page), '?effect=destroy');
});

site.test('an address with a filter is restored before anything shows, and by the back button', async (page) => {
  await page.goto('/functions/?q=star&in=3&state=current');
  assert.equal(await field(page).inputValue(), 'star');
  assert.equal(await page.getByLabel(lists.availableIn).inputValue(), '3');
  assert.equal(await page.getByLabel(lists.status).inputValue(), 'current');
  const shown = await names(page);
  assert.ok(shown.includes('list_stars') && shown.length < 15, shown.join());
  await page.locator(ROWS).getByRole('link', { name: 'list_stars' }).click();
  await page.waitForURL('**/functions/list_stars/');
  await page.goBack();
  await page.waitForURL('**/functions/?q=star&in=3&state=current');
  await becomes(() => names(page), shown);
});

site.test('a filter without a match says where else to look', async (page) => {
  await page.goto('/functions/?q=xyzzy');
  await page.getByRole('heading', { name: lists.noMatch }).waitFor();
  assert.equal(await output(page), CLIENT.filtered(0, ALL, 0));
  assert.deepEqual(await names(page), []);
  await page.locator('#none').getByRole('link').click();
  await page.getByRole('dialog').waitFor();
});
