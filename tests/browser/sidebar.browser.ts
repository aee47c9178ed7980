// The sidebar: where the reader is, other categories, and the menu of a narrow screen.
import assert from 'node:assert/strict';
import { becomes, openSite, texts } from './site.ts';
import { CLIENT, STRINGS } from './strings.ts';

const site = openSite();
const { frame } = STRINGS;
const STARS = '.side a[href$="/categories/stars/"] + ul a';

site.test('another category unfolds in place, and folds again', async (page) => {
  await page.goto('/functions/park_telescope/');
  const fold = page.getByRole('button', { name: CLIENT.contentsOf('Stars') });
  assert.equal(await fold.getAttribute('aria-expanded'), 'false');
  await fold.click();
  await becomes(async () => (await texts(page, STARS)).length, 8);
  assert.equal(await fold.getAttribute('aria-expanded'), 'true');
  assert.deepEqual((await texts(page, STARS)).slice(0, 2), ['add_mark', 'add_mark (Finding chart)']);
  // The current category stays open.
  assert.ok((await texts(page, '.side a[href$="/categories/telescopes/"] + ul a')).includes('park_telescope'));
  await fold.click();
  await becomes(() => texts(page, STARS), []);
  await fold.focus();
  await page.keyboard.press('Enter');
  await becomes(async () => (await texts(page, STARS)).length, 8);
  await page.locator('.side').getByRole('link', { name: 'Finding chart' }).click();
  await page.waitForURL('**/functions/add_mark/finding-chart/');
});

site.test(
  'a category whose functions cannot be loaded leads to its page instead',
  async (page) => {
    await page.goto('/functions/park_telescope/');
    await page.route('**/names.json', (route) => route.abort());
    await page.getByRole('button', { name: CLIENT.contentsOf('Stars') }).click();
    await page.waitForURL('**/categories/stars/');
  },
  { says: /ERR_FAILED/ },
);

site.test(
  'the current function is in view without the page being scrolled',
  async (page) => {
    await page.goto('/functions/unpark_telescope/');
    const seen = await page.locator('.side').evaluate((side) => {
      const here = side.querySelector('[aria-current="page"]')!.getBoundingClientRect();
      const { top, bottom } = side.getBoundingClientRect();
      return here.top >= top && here.bottom <= bottom;
    });
    assert.equal(seen, true);
    assert.equal(await page.evaluate(() => scrollY), 0);
  },
  { height: 400 },
);

site.test(
  'a click on a visible function does not move the list',
  async (page) => {
    await page.goto('/functions/park_telescope/');
    const side = page.locator('.side');
    await side.evaluate((one) => {
      one.scrollTop = one.scrollHeight;
    });
    const before = await side.evaluate((one) => one.scrollTop);
    assert.ok(before > 0);
    await page.addInitScript(() => {
      new PerformanceObserver(() => {
        document.documentElement.dataset.painted ??= String(document.querySelector('.side')!.scrollTop);
      }).observe({ type: 'paint' });
    });
    await page.locator('.side').getByRole('link', { name: 'point_telescope', exact: false }).click();
    await page.waitForURL('**/functions/point_telescope/');
    await becomes(() => page.evaluate(() => document.documentElement.dataset.painted), String(before));
    assert.equal(await side.evaluate((one) => one.scrollTop), before);
  },
  { height: 700 },
);

site.test('a removed function is struck through, and screen readers hear that it is removed', async (page) => {
  await page.goto('/functions/hold_queue/');
  const link = page.locator('.side [aria-current="page"]');
  assert.equal(await link.evaluate((one) => getComputedStyle(one).textDecorationLine), 'line-through');
  assert.match((await link.textContent())!, new RegExp(`${STRINGS.lists.removed}$`));
});

site.test('a guide opens no category', async (page) => {
  await page.goto('/guides/introduction/');
  assert.equal(await page.locator('.side .open').count(), 0);
});

site.test(
  'on a phone the sidebar opens as a menu, with the current function in view',
  async (page) => {
    await page.goto('/functions/unpark_telescope/');
    const side = page.getByRole('navigation', { name: frame.navigation });
    assert.equal(await side.isVisible(), false);
    await page.getByRole('button', { name: frame.menu }).click();
    await side.waitFor();
    const here = page.locator('.side [aria-current="page"]');
    await becomes(
      () =>
        here.evaluate((one) => {
          const { top, bottom } = one.getBoundingClientRect();
          return top >= 0 && bottom <= innerHeight && getComputedStyle(one).visibility === 'visible';
        }),
      true,
    );
    await page.keyboard.press('Escape');
    await side.waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: frame.menu }).click();
    await side.getByRole('link', { name: 'Responses' }).click();
    await page.waitForURL('**/guides/responses/');
    assert.equal(await side.isVisible(), false);
  },
  { width: 360, height: 740, hasTouch: true },
);

site.test('the second Tab stop of a function leads to its call', async (page) => {
  await page.goto('/functions/park_telescope/');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement?.textContent), frame.skipToCall);
  await page.keyboard.press('Enter');
  await becomes(() => page.evaluate(() => location.hash), '#examples');
});

site.test('the first Tab stop leads past the header and the sidebar to the text', async (page) => {
  await page.goto('/functions/park_telescope/');
  await page.keyboard.press('Tab');
  const link = page.getByRole('link', { name: frame.skip });
  assert.equal(await link.evaluate((one) => one === document.activeElement), true);
  assert.ok((await link.boundingBox())!.y >= 0);
  await page.keyboard.press('Enter');
  await becomes(() => page.evaluate(() => document.activeElement?.id), 'main');
});
