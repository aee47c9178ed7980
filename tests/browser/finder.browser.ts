// The finder: names at once and best first, pages found by their text below them.
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { becomes, openSite, texts } from './site.ts';

const site = openSite();

const NAMES = '.finder [aria-label="Names"] [role="option"]';
const TEXT = '.finder [aria-label="In the text"] [role="option"]';
const field = (page: Page) => page.getByRole('combobox', { name: 'Find a function' });
const names = (page: Page) => texts(page, `${NAMES} > span:first-child`);
const inText = (page: Page) => texts(page, `${TEXT} > span:first-child`);
const selected = (page: Page) => texts(page, '.finder [aria-selected="true"] > span:first-child');

async function find(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await field(page).fill(words);
}

site.test('opens with Ctrl+K, Cmd+K and `/`, closes with Esc, and gives the focus back', async (page) => {
  await page.goto('/functions/createacct/');
  const dialog = page.getByRole('dialog', { name: 'Find a function' });
  const from = page.getByRole('tab', { name: 'curl', exact: true });
  for (const key of ['Control+k', 'Meta+k', '/']) {
    await from.focus();
    await page.keyboard.press(key);
    await dialog.waitFor();
    assert.equal(await field(page).evaluate((one) => one === document.activeElement), true, key);
    assert.equal(await field(page).inputValue(), '');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    assert.equal(await from.evaluate((one) => one === document.activeElement), true, key);
  }
  // While typing, `/` is a letter; Ctrl+K is not.
  const sift = page.getByRole('searchbox', { name: 'Filter' }).first();
  await sift.focus();
  await page.keyboard.press('/');
  assert.equal(await sift.inputValue(), '/');
  assert.equal(await dialog.isVisible(), false);
  await page.keyboard.press('Control+k');
  await dialog.waitFor();
  await page.keyboard.press('/');
  assert.equal(await field(page).inputValue(), '/');
  await page.getByRole('button', { name: 'Close' }).click();
  await dialog.waitFor({ state: 'hidden' });
});

site.test('what is typed while the finder is on its way stands in its field', async (page) => {
  await page.route(/finder\.[^/]*\.js$/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 300));
    await route.continue();
  });
  await page.goto('/');
  await page.keyboard.press('/');
  await page.keyboard.type('suspendac');
  await field(page).waitFor();
  await page.keyboard.type('c');
  assert.equal(await field(page).inputValue(), 'suspendacc');
  await becomes(async () => (await names(page))[0], 'suspendacct');
});

site.test(
  'where the finder cannot be loaded, what is typed filters the list of all functions',
  async (page) => {
    await page.route(/finder\.[^/]*\.js$/, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      await route.abort();
    });
    await page.goto('/');
    await page.keyboard.press('/');
    await page.keyboard.type('suspendacc');
    await page.waitForURL('**/functions/?q=suspendacc');
  },
  { says: /ERR_FAILED/ },
);

site.test('names, best first: exact, beginning, part, without underscores, pasted', async (page) => {
  await page.goto('/');
  await page.keyboard.press('/');
  for (const [words, first] of [
    ['listaccts', 'listaccts'],
    ['twofactorauth_policy_status', 'twofactorauth_policy_status'],
    ['twofactorauthpolicystatus', 'twofactorauth_policy_status'],
    ['suspendac', 'suspendacct'],
    ['policy_status', 'twofactorauth_policy_status'],
    ['TwoFactorAuth Policy Status', 'twofactorauth_policy_status'],
    ['policy status', 'twofactorauth_policy_status'],
    ['whmapi1 suspendacct user=garage', 'suspendacct'],
    [
      'https://hostname.example.com:2087/cpsess1234567890/json-api/createacct?api.version=1&username=museum',
      'createacct',
    ],
    ['WHM API 1 Functions - listpkgs', 'listpkgs'],
    ['passwd', 'passwd'],
    ['nvget', 'nvget'],
    ['360monitoring', '360 Monitoring'],
    ['filter output', 'Filter Output'],
    ['zonerecord reverse', 'addzonerecord (Reverse DNS)'],
  ]) {
    await field(page).fill(words!);
    await becomes(async () => (await names(page))[0]?.replace(/ (?:removed|deprecated)$/, ''), first);
  }
  await field(page).fill('suspend');
  await becomes(async () => (await names(page))[0], 'suspendacct');
  const found = await names(page);
  const begins = found.map((name) => name.startsWith('suspend'));
  assert.ok(begins.lastIndexOf(true) < begins.indexOf(false), found.join());
  assert.ok(found.includes('unsuspendacct'));
  const marked = await page.locator(`${NAMES} mark`).first().textContent();
  assert.equal(marked, 'suspend');
});

site.test('an option says what it is: category, state, summary, and is a link', async (page) => {
  await page.goto('/');
  await find(page, 'accesshash');
  await becomes(async () => (await names(page))[0], 'accesshash deprecated');
  const first = page.locator(NAMES).first();
  assert.deepEqual(await first.evaluate((one) => [one.tagName, one.getAttribute('href')]), [
    'A',
    '/functions/accesshash/',
  ]);
  assert.equal(await first.locator('.why').textContent(), 'Security');
  assert.match((await first.locator('small').textContent())!, /\.$/);
});

site.test('arrows choose, the field tells which, Enter opens', async (page) => {
  await page.goto('/functions/createacct/');
  await find(page, 'suspendacct');
  await becomes(async () => (await names(page)).slice(0, 2), ['suspendacct', 'unsuspendacct']);
  // What is found in the text is added below; it does not change the choice.
  await becomes(async () => (await inText(page)).length > 0, true);
  assert.deepEqual(await selected(page), ['suspendacct']);
  assert.equal(await field(page).getAttribute('aria-expanded'), 'true');
  const active = () =>
    page.evaluate(() => {
      const id = document.activeElement?.getAttribute('aria-activedescendant');
      return id && document.getElementById(id)?.ariaSelected;
    });
  assert.equal(await active(), 'true');
  await page.keyboard.press('ArrowDown');
  assert.deepEqual(await selected(page), ['unsuspendacct']);
  assert.equal(await active(), 'true');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  const last = await page.locator('.finder [role="option"]').last().getAttribute('aria-selected');
  assert.equal(last, 'true');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/functions/unsuspendacct/');
});

site.test('Enter before the names have come opens the best as soon as they are there', async (page) => {
  await page.goto('/');
  let release: () => void = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/names.json', async (route) => {
    await held;
    await route.continue();
  });
  await page.keyboard.press('Control+k');
  await field(page).fill('listaccts');
  await page.keyboard.press('Enter');
  release();
  await page.waitForURL('**/functions/listaccts/');
});

site.test('a click opens; with Ctrl the finder stays', async (page) => {
  await page.goto('/');
  await find(page, 'listaccts');
  const first = page.locator(NAMES).first();
  const popup = page.context().waitForEvent('page');
  await first.click({ modifiers: ['Control'] });
  await (await popup).waitForURL('**/functions/listaccts/');
  assert.equal(await page.getByRole('dialog').isVisible(), true);
  await first.click();
  await page.waitForURL('**/functions/listaccts/');
});

site.test('the text of all pages, below the names', async (page) => {
  await page.goto('/');
  await find(page, 'policy is one switch');
  await becomes(async () => (await inText(page)).includes('twofactorauth_policy_status'), true);
  const marked = await page.locator(`${TEXT} small mark`).count();
  assert.ok(marked > 0);
  assert.match((await texts(page, '.finder .last output'))[0]!, /^\d+ found$/);
});

site.test('words that stand in no name: keywords lead there', async (page) => {
  await page.goto('/');
  await page.keyboard.press('/');
  for (const [words, name] of [
    ['block customer for nonpayment', 'suspendacct'],
    ['is 2fa on', 'twofactorauth_policy_status'],
    ['google authenticator enabled', 'twofactorauth_policy_status'],
  ]) {
    await field(page).fill(words!);
    const all = async () => [...(await names(page)), ...(await inText(page))].slice(0, 5);
    await becomes(async () => (await all()).includes(name!), true);
  }
});

site.test('guides are found by their text', async (page) => {
  await page.goto('/');
  await find(page, 'test for success');
  await becomes(async () => (await inText(page)).includes('Introduction'), true);
  const guide = page.locator(TEXT, { hasText: 'Introduction' }).first();
  assert.equal(await guide.locator('.why').textContent(), 'guide');
  await guide.click();
  await page.waitForURL('**/guides/introduction/');
});

site.test('nothing found: the nearest names are offered', async (page) => {
  await page.goto('/');
  await find(page, 'lisaccts');
  await becomes(() => texts(page, '.finder .none'), ['Nothing has lisaccts in its name. The nearest names:']);
  assert.equal((await names(page))[0], 'listaccts');
  assert.equal((await texts(page, '.finder .last output'))[0], 'none found');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/functions/listaccts/');
  await find(page, 'qqqqqqqqqqqqqqqqqqqq');
  await becomes(() => texts(page, '.finder .none'), ['Nothing has qqqqqqqqqqqqqqqqqqqq in its name.']);
  assert.equal(await field(page).getAttribute('aria-expanded'), 'false');
  assert.equal(await field(page).getAttribute('aria-activedescendant'), null);
});

site.test('hostile text stays text', async (page) => {
  const hostile = '<img src=x onerror=alert(1)>';
  page.on('dialog', () => assert.fail('a script ran'));
  await page.goto('/');
  await find(page, hostile);
  await becomes(async () => (await inText(page)).length > 0, true);
  const unknown = '<zzqqzz>';
  await field(page).fill(unknown);
  await becomes(() => texts(page, '.finder .none'), [`Nothing has ${unknown} in its name.`]);
  assert.equal(await page.locator('.finder :is(img, zzqqzz)').count(), 0);
  await page.goto(`/functions/?q=${encodeURIComponent(hostile)}`);
  assert.equal(await page.getByRole('searchbox').first().inputValue(), hostile);
  assert.equal(await page.locator('img').count(), 0);
});

site.test(
  'without the names it says so and leads to the list; the next word tries again',
  async (page) => {
    await page.goto('/');
    await page.route('**/names.json', (route) => route.abort());
    await find(page, 'listaccts');
    await becomes(
      () => texts(page, '.finder .none'),
      ['The list of names could not be loaded. All of them are in Functions A–Z.'],
    );
    assert.equal(await page.locator('.finder .none a').getAttribute('href'), '/functions/');
    await page.unroute('**/names.json');
    await field(page).fill('listacct');
    await becomes(async () => (await names(page))[0], 'listaccts');
  },
  { says: /ERR_FAILED/ },
);

site.test(
  'without the text index the names still lead on',
  async (page) => {
    await page.goto('/');
    await page.route('**/pagefind/**', (route) => route.abort());
    const asked = page.waitForRequest('**/pagefind/**');
    await find(page, 'listaccts');
    await asked;
    await becomes(async () => (await names(page))[0], 'listaccts');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/functions/listaccts/');
  },
  { says: /ERR_FAILED/ },
);

site.test(
  'on a phone it fills the screen, and opens from the bar',
  async (page) => {
    await page.goto('/functions/createacct/');
    await page.locator('.top .find').tap();
    await field(page).fill('suspendacct');
    await becomes(async () => (await names(page))[0], 'suspendacct');
    assert.deepEqual(await page.getByRole('dialog').boundingBox(), { x: 0, y: 0, width: 360, height: 740 });
    await page.locator(NAMES).first().tap();
    await page.waitForURL('**/functions/suspendacct/');
  },
  { width: 360, height: 740, hasTouch: true },
);
