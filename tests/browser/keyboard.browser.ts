// The finder, its results page and the 404 page with the keyboard alone.
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { becomes, openSite, texts } from './site.ts';
import { FINDER, plain, STRINGS } from './strings.ts';

const site = openSite();
const { lists } = STRINGS;
const OPTIONS = '.finder [role="option"]';
const first = (page: Page, selector: string) => texts(page, `${selector} > span:first-child`);

/** What has the focus: its text or value, and whether it is marked and in view. */
function focused(page: Page): Promise<{ text: string; isMarked: boolean; isInView: boolean }> {
  return page.evaluate(() => {
    const one = document.activeElement as HTMLElement;
    const { outlineStyle, outlineWidth } = getComputedStyle(one);
    const { top, bottom } = one.getBoundingClientRect();
    const text = (one.querySelector('span, b') ?? one).textContent;
    return {
      text: one instanceof HTMLInputElement ? one.value : text,
      isMarked: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0,
      isInView: top >= 0 && bottom <= innerHeight,
    };
  });
}

/** Presses Tab some times, and returns the texts of what has the focus after each. Everything must be marked and in view. */
async function tabs(page: Page, count: number): Promise<string[]> {
  const found: string[] = [];
  for (let i = 0; i < count; i += 1) {
    await page.keyboard.press('Tab');
    const { text, isMarked, isInView } = await focused(page);
    assert.ok(isMarked && isInView, `${text}: marked ${isMarked}, in view ${isInView}`);
    found.push(text.trim());
  }
  return found;
}

site.test(
  'on the results page, Tab leads from the field through the filters to the results in their order',
  async (page) => {
    await page.goto('/functions/?q=star');
    await becomes(async () => (await texts(page, '#results h2')).includes(FINDER.groups.text), true);
    const results = await first(page, '#results .hit');
    await page.getByRole('searchbox', { name: lists.filterLabel }).focus();
    // Three lists to filter by, and the button that clears everything.
    const all = await tabs(page, 4 + results.length);
    assert.equal(all[3], lists.clear);
    assert.deepEqual(all.slice(4), results);
    await page.keyboard.press('Shift+Tab');
    const { text } = await focused(page);
    assert.equal(text, results.at(-2));
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname !== '/functions/');
  },
);

site.test('on the results page, the number of results is announced, and the focus stays in the field', async (page) => {
  await page.goto('/functions/');
  await page.getByRole('searchbox', { name: lists.filterLabel }).focus();
  const count = page.locator('form output');
  assert.equal(await count.getAttribute('aria-live'), 'polite');
  await page.keyboard.type('park_telescope');
  await becomes(async () => /^\d+ /.test((await count.textContent()) ?? ''), true);
  await page.keyboard.press('Control+a');
  await page.keyboard.type('~~~~');
  await becomes(() => count.textContent(), FINDER.noneFound);
  assert.equal((await focused(page)).text, '~~~~');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Escape');
  await becomes(() => page.locator('#all').isVisible(), true);
  assert.equal((await focused(page)).text, '');
});

site.test(
  'on the 404 page, the skip link and Tab lead to the field and to the closest functions',
  async (page) => {
    await page.goto('/functions/park_telescop/');
    await page.locator('#near').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const [typed, search, all, closest] = await tabs(page, 4);
    assert.deepEqual([typed, search, all], ['park telescop', lists.search, FINDER.letters]);
    assert.equal(closest, 'park_telescope');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/functions/park_telescope/');
  },
  { says: /status of 404/ },
);

site.test('in the finder, arrows go round and Page Up and Page Down move further', async (page) => {
  await page.goto('/');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('star');
  await becomes(async () => (await texts(page, `.finder [aria-label="${FINDER.groups.text}"]`)).length, 1);
  const place = () => page.locator(OPTIONS).evaluateAll((all) => all.findIndex((one) => one.ariaSelected === 'true'));
  const last = (await page.locator(OPTIONS).count()) - 1;
  assert.equal(await place(), 0);
  await page.keyboard.press('ArrowUp');
  assert.equal(await place(), last);
  await page.keyboard.press('ArrowDown');
  assert.equal(await place(), 0);
  await page.keyboard.press('PageDown');
  assert.ok((await place()) > 1);
  await page.keyboard.press('PageUp');
  assert.equal(await place(), 0);
  assert.equal((await focused(page)).text, 'star');
});

/** Input that nobody means, and that is pasted all the same. */
const BAD = [
  'a'.repeat(10_000),
  'star '.repeat(2000),
  '((((*[\\',
  '\u0000\u0007\u001b[2J',
  '😀😀',
  'Список',
  '\u202estar\u200b',
  '/////',
  'https://',
  '%E0%A4%A',
];

site.test('bad input gives results or says that there are none, in the finder and in the page', async (page) => {
  await page.goto('/');
  await page.keyboard.press('Control+k');
  for (const text of BAD) {
    await page.keyboard.press('Control+a');
    await page.keyboard.insertText(text);
    await becomes(async () => {
      const none = await page.locator('.finder .none').isVisible();
      return none || (await page.locator(OPTIONS).count()) > 0;
    }, true);
    assert.equal(await page.getByRole('dialog').isVisible(), true, text.slice(0, 20));
  }
  for (const text of BAD.filter((one) => one.length < 100)) {
    await page.goto(`/functions/?q=${encodeURIComponent(text)}`);
    const none = plain(FINDER.noMatch('', '')).split('.')[0]!.trim();
    await becomes(async () => {
      const [said = ''] = await texts(page, '#results .none');
      return said.startsWith(none) || (await page.locator('#results .hit').count()) > 0;
    }, true);
  }
});
