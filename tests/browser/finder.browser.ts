// The finder: names first, best match on top, and below them pages found by their text.
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { becomes, openSite, texts } from './site.ts';
import { FINDER, plain, STRINGS } from './strings.ts';

const site = openSite();

const group = (title: string) => `.finder [role="group"][aria-label="${title}"] [role="option"]`;
const TEXT = group(FINDER.groups.text);
/** All results but those of the page text. */
const NAMES = `.finder [role="group"]:not([aria-label="${FINDER.groups.text}"]) [role="option"]`;
const field = (page: Page) => page.getByRole('combobox', { name: FINDER.find });
const names = (page: Page) => texts(page, `${NAMES} > span:first-child`);
const inText = (page: Page) => texts(page, `${TEXT} > span:first-child`);
const selected = (page: Page) => texts(page, '.finder [aria-selected="true"] > span:first-child');

async function find(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await field(page).fill(words);
}

site.test('opens with Ctrl+K, Cmd+K and `/`, closes with Esc, and returns the focus', async (page) => {
  await page.goto('/functions/plan_observation/');
  const dialog = page.getByRole('dialog', { name: FINDER.find });
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
  const sift = page.getByRole('searchbox', { name: STRINGS.fields.filter.parameters }).first();
  await sift.focus();
  await page.keyboard.press('/');
  assert.equal(await sift.inputValue(), '/');
  assert.equal(await dialog.isVisible(), false);
  await page.keyboard.press('Control+k');
  await dialog.waitFor();
  await page.keyboard.press('/');
  assert.equal(await field(page).inputValue(), '/');
  await page.getByRole('button', { name: FINDER.close }).click();
  await dialog.waitFor({ state: 'hidden' });
});

/** Holds back the script of the finder until the returned function is called with what shall become of it. */
async function holdFinder(page: Page): Promise<(fate: 'continue' | 'abort') => void> {
  const { promise, resolve } = Promise.withResolvers<'continue' | 'abort'>();
  await page.route(/finder\.[^/]*\.js$/, async (route) => route[await promise]());
  return resolve;
}

site.test('letters typed while the finder loads are in its field', async (page) => {
  const release = await holdFinder(page);
  await page.goto('/');
  const asked = page.waitForRequest(/finder\.[^/]*\.js$/);
  await page.keyboard.press('/');
  await asked;
  await page.keyboard.type('park_tel');
  release('continue');
  await field(page).waitFor();
  await page.keyboard.type('e');
  assert.equal(await field(page).inputValue(), 'park_tele');
  await becomes(async () => (await names(page))[0], 'park_telescope');
});

site.test(
  'where the finder cannot be loaded, the typed letters filter the list of all functions',
  async (page) => {
    const release = await holdFinder(page);
    await page.goto('/');
    const asked = page.waitForRequest(/finder\.[^/]*\.js$/);
    await page.keyboard.press('/');
    await asked;
    await page.keyboard.type('park_tele');
    release('abort');
    await page.waitForURL('**/functions/?q=park_tele');
  },
  { says: /ERR_FAILED/ },
);

site.test(
  'names are ordered: the name itself, its beginning, a part of it, then pasted calls and addresses',
  async (page) => {
    await page.goto('/');
    await page.keyboard.press('/');
    for (const [words, first] of [
      ['list_stars', 'list_stars'],
      ['liststars', 'list_stars'],
      ['park_tel', 'park_telescope'],
      ['queue_status', 'queue_status'],
      ['Queue Status', 'queue_status'],
      ['queue status', 'queue_status'],
      ['scope park_telescope telescope=north', 'park_telescope'],
      ['https://scope.example.com:8443/night#####/json-api/get_star?v=2&id=vega', 'get_star'],
      ['Observatory API 2 Functions - focus_camera', 'focus_camera'],
      ['relay', 'relay'],
      ['get_value', 'get_value'],
      ['domes', 'Domes'],
      ['lits_stars', 'list_stars'],
      ['how do I list the stars', 'list_stars'],
      ['filter output', 'Filter Output'],
      ['mark finding', 'add_mark (Finding chart)'],
    ] as const) {
      await field(page).fill(words);
      await becomes(async () => (await names(page))[0]?.replace(/ (?:removed|deprecated)$/, ''), first);
    }
    await field(page).fill('park');
    await becomes(async () => (await names(page))[0], 'park_telescope');
    const found = await names(page);
    assert.ok(found.includes('unpark_telescope'), found.join());
    assert.equal(await page.locator(`${NAMES} mark`).first().textContent(), 'park');
  },
);

site.test('an option is a link, with the category, the state and the summary', async (page) => {
  await page.goto('/');
  await find(page, 'show_key');
  await becomes(async () => (await names(page))[0], `show_key ${FINDER.deprecated}`);
  const first = page.locator(NAMES).first();
  assert.deepEqual(await first.evaluate((one) => [one.tagName, one.getAttribute('href')]), [
    'A',
    '/functions/show_key/',
  ]);
  assert.equal(await first.locator('.why').textContent(), 'Access');
  assert.match((await first.locator('small').textContent())!, /\.$/);
});

site.test('arrow keys select an option, which the field announces, and Enter opens it', async (page) => {
  await page.goto('/functions/plan_observation/');
  await find(page, 'park_telescope');
  await becomes(async () => (await names(page)).slice(0, 2), ['park_telescope', 'unpark_telescope']);
  // Pages found by their text are added below, and do not change the selection.
  await becomes(async () => (await inText(page)).length > 0, true);
  assert.deepEqual(await selected(page), ['park_telescope']);
  assert.equal(await field(page).getAttribute('aria-expanded'), 'true');
  const active = () =>
    page.evaluate(() => {
      const id = document.activeElement?.getAttribute('aria-activedescendant');
      return id && document.getElementById(id)?.ariaSelected;
    });
  assert.equal(await active(), 'true');
  await page.keyboard.press('ArrowDown');
  assert.deepEqual(await selected(page), ['unpark_telescope']);
  assert.equal(await active(), 'true');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  const last = await page.locator('.finder [role="option"]').last().getAttribute('aria-selected');
  assert.equal(last, 'true');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/functions/unpark_telescope/');
});

site.test('Enter before the names are loaded opens the best match as soon as they are', async (page) => {
  await page.goto('/');
  const { promise: held, resolve: release } = Promise.withResolvers<void>();
  await page.route('**/names.json', async (route) => {
    await held;
    await route.continue();
  });
  await page.keyboard.press('Control+k');
  await field(page).fill('list_stars');
  await page.keyboard.press('Enter');
  release();
  await page.waitForURL('**/functions/list_stars/');
});

site.test('a click opens an option, and with Ctrl it opens a new tab and the finder stays', async (page) => {
  await page.goto('/');
  await find(page, 'list_stars');
  const first = page.locator(NAMES).first();
  const popup = page.context().waitForEvent('page');
  await first.click({ modifiers: ['Control'] });
  await (await popup).waitForURL('**/functions/list_stars/');
  assert.equal(await page.getByRole('dialog').isVisible(), true);
  await first.click();
  await page.waitForURL('**/functions/list_stars/');
});

site.test('pages are found by their text, with the words marked', async (page) => {
  await page.goto('/');
  await find(page, 'ask for the name of the observatory');
  await becomes(async () => (await inText(page)).some((title) => title.startsWith('Introduction')), true);
  assert.ok((await page.locator(`${TEXT} small mark`).count()) > 0);
  const count = (await names(page)).length + (await inText(page)).length;
  assert.deepEqual(await texts(page, '.finder .last output'), [FINDER.found(count)]);
});

site.test('keywords that are in no name lead to the function', async (page) => {
  await page.goto('/');
  await page.keyboard.press('/');
  for (const [words, name] of [
    ['book telescope time', 'plan_observation'],
    ['login without password', 'create_token'],
    ['autofocus', 'focus_camera'],
  ] as const) {
    await field(page).fill(words);
    const all = async () => [...(await names(page)), ...(await inText(page))].slice(0, 5);
    await becomes(async () => (await all()).includes(name), true);
  }
});

site.test('guides are found by their text', async (page) => {
  await page.goto('/');
  await find(page, 'ask for the name of the observatory');
  await becomes(async () => (await inText(page)).some((title) => title.startsWith('Introduction')), true);
  const guide = page.locator(TEXT, { hasText: 'Introduction' }).first();
  assert.equal(await guide.locator('.why').textContent(), FINDER.kinds.guide(''));
  await guide.click();
  // A section of a guide has its anchor.
  await page.waitForURL(/\/guides\/introduction\/(?:#.+)?$/);
});

site.test('a query without a match offers the closest names', async (page) => {
  await page.goto('/');
  const query = 'lxstxstarz';
  await find(page, query);
  await becomes(() => texts(page, '.finder .none'), [plain(FINDER.noMatch(query, FINDER.letters))]);
  assert.equal((await texts(page, `${group(FINDER.groups.closest)} > span:first-child`))[0], 'list_stars');
  await becomes(async () => (await texts(page, '.finder .last output'))[0], FINDER.noneFound);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/functions/list_stars/');
  await find(page, 'qqqqqqqqqqqqqqqqqqqq');
  await becomes(() => texts(page, '.finder .none'), [plain(FINDER.noMatch('qqqqqqqqqqqqqqqqqqqq', FINDER.letters))]);
  assert.equal(await field(page).getAttribute('aria-expanded'), 'false');
  assert.equal(await field(page).getAttribute('aria-activedescendant'), null);
});

site.test('an empty query shows the common tasks, and the first letter replaces them', async (page) => {
  await page.goto('/');
  await page.keyboard.press('Control+k');
  await becomes(async () => (await texts(page, group(FINDER.groups.tasks))).length > 0, true);
  await field(page).fill('park_telescope');
  await becomes(async () => (await texts(page, group(FINDER.groups.tasks))).length, 0);
  await field(page).fill('');
  await becomes(async () => (await texts(page, group(FINDER.groups.tasks))).length > 0, true);
});

site.test('a parameter and a return field lead to their rows, and are labeled', async (page) => {
  await page.goto('/');
  await page.keyboard.press('/');
  await field(page).fill('field_of_view');
  await becomes(async () => (await texts(page, group(FINDER.groups.fields))).length, 0);
  for (const [query, text, address] of [
    ['max_seeing', plain(FINDER.parameter('max_seeing')), '/functions/plan_observation/#param-max_seeing'],
    [
      'data.star[].magnitude',
      plain(FINDER.returns('data.star[].magnitude')),
      '/functions/list_stars/#return-star.magnitude',
    ],
  ] as const) {
    await field(page).fill(query);
    await becomes(async () => (await texts(page, `${group(FINDER.groups.fields)} small`)).includes(text), true);
    const option = page.locator(group(FINDER.groups.fields), { hasText: text }).first();
    assert.equal(await option.getAttribute('href'), address);
  }
});

site.test('fields that arrive later are added below, and what is selected stays', async (page) => {
  await page.goto('/');
  const { promise: held, resolve: release } = Promise.withResolvers<void>();
  await page.route('**/fields.json', async (route) => {
    await held;
    await route.continue();
  });
  await find(page, 'star');
  await becomes(async () => (await names(page)).length > 1, true);
  await page.keyboard.press('ArrowDown');
  const [before, chosen] = [await names(page), await selected(page)];
  release();
  await becomes(async () => (await texts(page, group(FINDER.groups.fields))).length > 0, true);
  assert.deepEqual((await names(page)).slice(0, before.length), before);
  assert.deepEqual(await selected(page), chosen);
});

site.test('Home and End select the first and the last result, Ctrl+Enter opens a new tab', async (page) => {
  await page.goto('/');
  await find(page, 'park');
  await becomes(async () => (await inText(page)).length > 0, true);
  const all = [...(await names(page)), ...(await inText(page))];
  await page.keyboard.press('End');
  assert.deepEqual(await selected(page), [all.at(-1)]);
  await page.keyboard.press('Home');
  assert.deepEqual(await selected(page), [all[0]]);
  const popup = page.context().waitForEvent('page');
  await page.keyboard.press('Control+Enter');
  await (await popup).waitForURL('**/functions/park_telescope/');
  assert.equal(await page.getByRole('dialog').isVisible(), true);
});

site.test('Shift+Enter copies the link of the selected result as Markdown, and says so', async (page) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/');
  await find(page, 'park_telescope');
  await becomes(async () => (await names(page))[0], 'park_telescope');
  await page.keyboard.press('Shift+Enter');
  await becomes(() => texts(page, '.finder .last output'), [FINDER.linkCopied]);
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  assert.equal(copied, `[\`park_telescope\`](${site.origin()}/functions/park_telescope/)`);
  assert.equal(await page.getByRole('dialog').isVisible(), true);
});

site.test('a search box opens the finder with what is typed into it', async (page) => {
  await page.goto('/');
  const box = page.getByRole('searchbox', { name: STRINGS.lists.findLabel });
  await box.click();
  await field(page).waitFor();
  await page.keyboard.press('Escape');
  await box.focus();
  await page.keyboard.press('End');
  await box.pressSequentially('park');
  await field(page).waitFor();
  await becomes(async () => (await field(page).inputValue()) === 'park', true);
  await becomes(async () => (await names(page))[0], 'park_telescope');
});

site.test('nothing is loaded for the finder before it is needed', async (page) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto('/functions/plan_observation/');
  const isForFinder = (path: string): boolean => /names\.json|fields\.json|pagefind|finder/.test(path);
  assert.deepEqual(asked.filter(isForFinder), []);
  const wanted = ['**/names.json', '**/fields.json'].map((path) => page.waitForRequest(path));
  await page.locator('.top .find').hover();
  await Promise.all(wanted);
  assert.equal(await page.getByRole('dialog').isVisible(), false);
});

site.test('a hostile query stays text', async (page) => {
  const hostile = '<img src=x onerror=alert(1)>';
  page.on('dialog', () => assert.fail('a script ran'));
  await page.goto('/');
  await find(page, hostile);
  await becomes(async () => [...(await inText(page)), ...(await texts(page, '.finder .none'))].length > 0, true);
  const unknown = '<zzqqzz>';
  await field(page).fill(unknown);
  await becomes(() => texts(page, '.finder .none'), [plain(FINDER.noMatch(unknown, FINDER.letters))]);
  assert.equal(await page.locator('.finder :is(img, zzqqzz)').count(), 0);
  await page.goto(`/functions/?q=${encodeURIComponent(hostile)}`);
  await becomes(() => page.getByRole('searchbox').first().inputValue(), hostile);
  assert.equal(await page.locator('main img').count(), 0);
});

site.test(
  'without the names the finder says so and leads to the list, and the next letter tries again',
  async (page) => {
    await page.goto('/');
    await page.route('**/names.json', (route) => route.abort());
    await find(page, 'list_stars');
    await becomes(() => texts(page, '.finder .none'), [plain(FINDER.notLoaded(FINDER.letters))]);
    assert.equal(await page.locator('.finder .none a').getAttribute('href'), '/functions/');
    await page.unroute('**/names.json');
    await field(page).fill('list_star');
    await becomes(async () => (await names(page))[0], 'list_stars');
  },
  { says: /ERR_FAILED/ },
);

site.test(
  'without the text index the names still work',
  async (page) => {
    await page.goto('/');
    await page.route('**/pagefind/**', (route) => route.abort());
    const asked = page.waitForRequest('**/pagefind/**');
    await find(page, 'list_stars');
    await asked;
    await becomes(async () => (await names(page))[0], 'list_stars');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/functions/list_stars/');
  },
  { says: /ERR_FAILED/ },
);

site.test(
  'on a phone the finder fills the screen, and opens from the header',
  async (page) => {
    await page.goto('/functions/plan_observation/');
    await page.locator('.top .find').tap();
    await field(page).fill('park_telescope');
    await becomes(async () => (await names(page))[0], 'park_telescope');
    assert.deepEqual(await page.getByRole('dialog').boundingBox(), { x: 0, y: 0, width: 360, height: 740 });
    await page.locator(NAMES).first().tap();
    await page.waitForURL('**/functions/park_telescope/');
  },
  { width: 360, height: 740, hasTouch: true },
);

site.test(
  'an old address leads to its page by the redirects, which are loaded for addresses only',
  async (page) => {
    const pages = { '/old/42': '/functions/park_telescope/' };
    const names = { function: {}, guide: {}, category: {} };
    let loads = 0;
    await page.route('**/redirects.json', (route) => {
      loads += 1;
      return route.fulfill({ json: { pages, patterns: [], guesses: [], names } });
    });
    await page.goto('/');
    await find(page, 'star');
    await becomes(async () => (await inText(page)).length > 0, true);
    assert.equal(loads, 0);
    await find(page, 'https://old.example/old/42');
    await becomes(() => selected(page), ['park_telescope']);
    await page.goto('/old/42#examples');
    await page.waitForURL('**/functions/park_telescope/#examples');
  },
  { says: /status of 404/ },
);

site.test(
  'without the redirects, an address is still read as words',
  async (page) => {
    await page.route('**/redirects.json', (route) => route.abort());
    await page.goto('/');
    await find(page, 'https://old.example/pages/ParkTelescope');
    await becomes(() => selected(page), ['park_telescope']);
  },
  { says: /ERR_FAILED/ },
);

site.test(
  'on a slow phone, names answer before the fields are there, and nothing moves when they arrive',
  async (page) => {
    await page.goto('/functions/plan_observation/');
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    await devtools.send('Network.enable');
    // A slow 3G connection, in bytes per second.
    const slow = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 };
    await devtools.send('Network.emulateNetworkConditions', slow);
    const { promise: held, resolve: release } = Promise.withResolvers<void>();
    await page.route('**/fields.json', async (route) => {
      await held;
      await route.continue();
    });
    await page.locator('.top .find').tap();
    await field(page).pressSequentially('star');
    await becomes(async () => (await names(page)).length > 1, true);
    const places = () =>
      page
        .locator(NAMES)
        .evaluateAll((all) => all.map((one) => `${one.textContent} ${one.getBoundingClientRect().top}`));
    const before = await places();
    release();
    await becomes(async () => (await texts(page, group(FINDER.groups.fields))).length > 0, true);
    assert.deepEqual((await places()).slice(0, before.length), before);
  },
  { width: 360, height: 740, hasTouch: true },
);
