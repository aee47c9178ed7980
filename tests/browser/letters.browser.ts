// All functions A to Z, and the filter.
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { becomes, openSite, texts } from './site.ts';
import { CLIENT, FINDER, plain, STRINGS } from './strings.ts';

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

const FOUND = '#results .hit';
const found = (page: Page) => texts(page, `${FOUND} > span:first-child`);

site.test('typed text shows the results of the finder in the page, and Clear brings the list back', async (page) => {
  await page.goto('/functions/');
  const clear = page.getByRole('button', { name: lists.clear });
  assert.equal(await clear.isVisible(), false);
  await field(page).fill('parktelescope');
  await becomes(async () => (await found(page)).slice(0, 2), ['park_telescope', 'unpark_telescope']);
  assert.equal(await page.locator('#all').isVisible(), false);
  assert.deepEqual(await texts(page, '#results h2:first-child'), [FINDER.groups.functions]);
  await field(page).fill('cancel an observation');
  await becomes(async () => (await found(page))[0], 'cancel_observation');
  await becomes(() => search(page), '?q=cancel+an+observation');
  await clear.click();
  await becomes(async () => (await names(page)).length, ALL);
  assert.equal(await page.locator('#results').isVisible(), false);
  assert.equal(await output(page), '');
  assert.equal(await field(page).inputValue(), '');
  assert.equal(await field(page).evaluate((one) => one === document.activeElement), true);
  await becomes(() => search(page), '');
});

site.test('the filters of the list apply to the results', async (page) => {
  await page.goto('/functions/?q=queue');
  await becomes(async () => (await found(page)).some((name) => name.startsWith('hold_queue')), true);
  await page.getByLabel(lists.status).selectOption('current');
  await becomes(async () => (await found(page)).some((name) => name.startsWith('hold_queue')), false);
  assert.ok((await found(page)).includes('start_queue'));
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

site.test('an address with a query shows its results, and the back button restores them', async (page) => {
  await page.goto('/functions/?q=star&in=3&state=current');
  await becomes(() => field(page).inputValue(), 'star');
  await becomes(() => page.locator('html[data-sift]').count(), 0);
  assert.equal(await page.getByLabel(lists.availableIn).inputValue(), '3');
  assert.equal(await page.getByLabel(lists.status).inputValue(), 'current');
  await becomes(async () => (await found(page)).includes('list_stars'), true);
  await page.locator(FOUND).filter({ hasText: 'list_stars' }).first().click();
  await page.waitForURL('**/functions/list_stars/');
  await page.goBack();
  await page.waitForURL('**/functions/?q=star&in=3&state=current');
  await becomes(async () => (await found(page)).includes('list_stars'), true);
});

site.test('a query without a match says so and leads to the full list', async (page) => {
  await page.goto('/functions/?q=xyzzyxyzzy');
  await becomes(() => texts(page, '#results .none'), [plain(FINDER.noMatch('xyzzyxyzzy', FINDER.letters))]);
  await becomes(() => output(page), FINDER.noneFound);
  await page.locator('#results .none a').click();
  await becomes(() => field(page).inputValue(), '');
  await becomes(() => page.locator('#all').isVisible(), true);
});

site.test(
  'without the names, the results say so and lead to the list',
  async (page) => {
    await page.route('**/names.json', (route) => route.abort());
    await page.goto('/functions/?q=star');
    await becomes(() => texts(page, '#results .none'), [plain(FINDER.notLoaded(FINDER.letters))]);
    await page.locator('#results .none a').click();
    await becomes(async () => (await names(page)).length, ALL);
  },
  { says: /ERR_FAILED/ },
);
