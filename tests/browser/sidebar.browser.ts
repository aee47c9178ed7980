// The sidebar: where the reader is, other categories, and the menu of a narrow screen.
import assert from 'node:assert/strict';
import { becomes, openSite, texts } from './site.ts';

const site = openSite();

site.test('another category unfolds in place, and folds again', async (page) => {
  await page.goto('/functions/suspendacct/');
  const fold = page.getByRole('button', { name: 'Functions in DNS' });
  assert.equal(await fold.getAttribute('aria-expanded'), 'false');
  await fold.click();
  await becomes(async () => (await texts(page, '.side [data-slug="dns"] ul a')).length, 45);
  assert.equal(await fold.getAttribute('aria-expanded'), 'true');
  const rows = await texts(page, '.side [data-slug="dns"] ul a');
  assert.equal(rows[rows.indexOf('addzonerecord') + 1], 'addzonerecord (Reverse DNS)');
  // The current category stays open beside it.
  assert.ok((await texts(page, '.side [data-slug="accounts"] ul a')).includes('suspendacct'));
  await fold.click();
  await becomes(() => texts(page, '.side [data-slug="dns"] ul a'), []);
  await fold.focus();
  await page.keyboard.press('Enter');
  await becomes(async () => (await texts(page, '.side [data-slug="dns"] ul a')).length, 45);
  await page.locator('.side [data-slug="dns"] a', { hasText: 'Reverse DNS' }).click();
  await page.waitForURL('**/functions/addzonerecord/reverse-dns/');
});

site.test(
  'a category that cannot be fetched: its page takes its place',
  async (page) => {
    await page.goto('/functions/suspendacct/');
    await page.route('**/names.json', (route) => route.abort());
    await page.getByRole('button', { name: 'Functions in DNS' }).click();
    await page.waitForURL('**/categories/dns/');
  },
  { says: /ERR_FAILED/ },
);

site.test('the current function is in view without the page being scrolled', async (page) => {
  await page.goto('/functions/update_nameservers_config/');
  const seen = await page.locator('.side').evaluate((side) => {
    const here = side.querySelector('[aria-current="page"]')!.getBoundingClientRect();
    const { top, bottom } = side.getBoundingClientRect();
    return here.top >= top && here.bottom <= bottom;
  });
  assert.equal(seen, true);
  assert.equal(await page.evaluate(() => scrollY), 0);
});

site.test('no page lists more than 100 functions of a category beside itself', async (page) => {
  await page.goto('/categories/server-administration/');
  const rows = await texts(page, '.side .open ul a');
  assert.equal(rows.length, 85);
  assert.ok(rows.length <= 100);
  await page.goto('/guides/introduction/');
  assert.equal(await page.locator('.side .open').count(), 0);
});

site.test(
  'on a phone the sidebar opens as a menu, with the current function in view',
  async (page) => {
    await page.goto('/functions/update_nameservers_config/');
    const side = page.getByRole('navigation', { name: 'Reference' });
    assert.equal(await side.isVisible(), false);
    await page.getByRole('button', { name: 'Menu' }).click();
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
    await page.getByRole('button', { name: 'Menu' }).click();
    await page.locator('.side a', { hasText: 'Return Data' }).click();
    await page.waitForURL('**/guides/return-data/');
    assert.equal(await side.isVisible(), false);
  },
  { width: 360, height: 740, hasTouch: true },
);

site.test('the first stop of the keyboard leads past the bars to the text', async (page) => {
  await page.goto('/functions/suspendacct/');
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'Skip to main content');
  const link = page.locator('.skip');
  assert.ok((await link.boundingBox())!.y >= 0);
  await page.keyboard.press('Enter');
  await becomes(() => page.evaluate(() => document.activeElement?.id), 'main');
});
