// The finder while its code and data load, or when they cannot be loaded, and while an input method composes text.
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { becomes, openSite, texts } from './site.ts';
import { FINDER, plain, STRINGS } from './strings.ts';

const site = openSite();

const CODE = /finder\.[^/]*\.js$/;
const field = (page: Page) => page.getByRole('combobox', { name: FINDER.find });
const selected = (page: Page) => texts(page, '.finder [aria-selected="true"] > span:first-child');
const said = (page: Page) => texts(page, '.finder .last output');
const NO_FILE = { says: /ERR_FAILED/ };

/** Holds back requests until the returned function is called. */
async function hold(page: Page, url: string | RegExp): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  await page.route(url, async (route) => {
    await promise;
    await route.continue();
  });
  return resolve;
}

async function find(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await field(page).fill(words);
}

site.test(
  'text that a touch keyboard writes into a search box while the finder loads is in its field',
  async (page) => {
    const release = await hold(page, CODE);
    await page.goto('/');
    const box = page.getByRole('searchbox', { name: STRINGS.lists.findLabel });
    await box.focus();
    // Unlike a key, this has no keydown event.
    for (const letter of 'park') await page.keyboard.insertText(letter);
    release();
    await field(page).waitFor();
    assert.equal(await field(page).inputValue(), 'park');
    await becomes(() => selected(page), ['park_telescope']);
    assert.equal(await box.inputValue(), '');
    await page.keyboard.type('_');
    assert.equal(await field(page).inputValue(), 'park_');
  },
);

site.test(
  'while the finder loads, the space that opens it is not typed, Backspace deletes, Enter opens no link',
  async (page) => {
    const release = await hold(page, CODE);
    await page.goto('/');
    const asked = page.waitForRequest(CODE);
    await page.locator('.top .find').focus();
    await page.keyboard.press('Space');
    await asked;
    await page.locator('main a').first().focus();
    await page.keyboard.type('park_z');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+k');
    release();
    await field(page).waitFor();
    assert.equal(await field(page).inputValue(), 'park_');
    await page.keyboard.type('tel');
    assert.equal(await field(page).inputValue(), 'park_tel');
    assert.equal(new URL(page.url()).pathname, '/');
  },
);

site.test('Enter opens a result of what is typed, not one of an older text that is still shown', async (page) => {
  const release = await hold(page, '**/redirects.json');
  await page.goto('/');
  await find(page, 'list_stars');
  await becomes(() => selected(page), ['list_stars']);
  await field(page).fill('https://old.example/pages/ParkTelescope');
  await page.keyboard.press('Control+Enter');
  await page.keyboard.press('Enter');
  assert.deepEqual(await selected(page), ['list_stars']);
  release();
  await page.waitForURL('**/functions/park_telescope/');
  assert.equal(page.context().pages().length, 1);
});

site.test('a finder that is closed before its results arrive does not open one', async (page) => {
  const release = await hold(page, '**/names.json');
  await page.goto('/');
  await find(page, 'list_stars');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  release();
  // The results are in the closed dialog.
  await page.locator('.finder [role="option"]').first().waitFor({ state: 'attached' });
  await page.keyboard.press('Control+k');
  await becomes(() => selected(page), ['list_stars']);
  assert.equal(new URL(page.url()).pathname, '/');
});

site.test('only the results of the last text are shown, however slowly each letter is answered', async (page) => {
  const release = await hold(page, '**/names.json');
  await page.goto('/');
  await page.keyboard.press('Control+k');
  await field(page).pressSequentially('zzqq');
  for (let i = 0; i < 4; i += 1) await page.keyboard.press('Backspace');
  await field(page).pressSequentially('list_stars');
  release();
  await becomes(() => selected(page), ['list_stars']);
  assert.deepEqual(await texts(page, '.finder .none'), []);
});

site.test(
  'without the names, the empty finder says so to everybody, and leads to the list',
  async (page) => {
    await page.route('**/names.json', (route) => route.abort());
    await page.goto('/');
    await page.keyboard.press('Control+k');
    const alert = page.locator('.finder').getByRole('alert');
    await becomes(() => alert.textContent(), plain(FINDER.notLoaded(FINDER.letters)));
    assert.equal(await alert.locator('a').getAttribute('href'), '/functions/');
  },
  NO_FILE,
);

site.test(
  'a link that cannot be copied is reported, also if the code for it cannot be loaded',
  async (page) => {
    await page.route(/copy-result\.[^/]*\.js$/, (route) => route.abort());
    await page.goto('/');
    await find(page, 'list_stars');
    await becomes(() => selected(page), ['list_stars']);
    await page.keyboard.press('Shift+Enter');
    await becomes(() => said(page), [FINDER.notCopied]);
  },
  NO_FILE,
);

site.test(
  'without its code, the filter of the list leaves the whole list visible',
  async (page) => {
    await page.route(/filter\.[^/]*\.js$/, (route) => route.abort());
    await page.goto('/functions/?q=star');
    await becomes(() => page.locator('#all').isVisible(), true);
  },
  NO_FILE,
);

site.test(
  'without the names, the results page says so',
  async (page) => {
    await page.route('**/names.json', (route) => route.abort());
    await page.goto('/functions/?q=star');
    const alert = page.locator('#results').getByRole('alert');
    await becomes(() => alert.textContent(), plain(FINDER.notLoaded(FINDER.letters)));
  },
  NO_FILE,
);

site.test(
  'without the fields, a query that only they may match is not said to match nothing',
  async (page) => {
    await page.route('**/fields.json', (route) => route.abort());
    await page.goto('/');
    await find(page, 'xqzzv');
    const alert = page.locator('.finder').getByRole('alert');
    await becomes(() => alert.textContent(), plain(FINDER.notLoaded(FINDER.letters)));
    await field(page).fill('list_stars');
    await becomes(() => selected(page), ['list_stars']);
    assert.equal(await alert.count(), 0);
    await page.goto('/functions/?q=xqzzv');
    const inPage = page.locator('#results').getByRole('alert');
    await becomes(() => inPage.textContent(), plain(FINDER.notLoaded(FINDER.letters)));
  },
  NO_FILE,
);

site.test('on the results page, similar names are not counted as results', async (page) => {
  await page.goto('/functions/?q=lxstxstarz');
  await becomes(() => texts(page, '#results h2'), [FINDER.groups.closest]);
  await becomes(() => page.locator('form output').textContent(), FINDER.noneFound);
});

site.test('Enter that ends the composition of an input method opens nothing', async (page) => {
  await page.goto('/');
  await find(page, 'list_stars');
  await becomes(() => selected(page), ['list_stars']);
  // Chromium and Firefox send the first event during the composition; Safari sends the second after it.
  for (const init of [{ isComposing: true }, { keyCode: 229 }]) {
    const isFree = await field(page).evaluate(
      (input, more) =>
        input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', cancelable: true, bubbles: true, ...more })),
      init,
    );
    assert.equal(isFree, true);
  }
  assert.equal(await page.getByRole('dialog').isVisible(), true);
  assert.equal(new URL(page.url()).pathname, '/');
});

site.test('text that is being composed in a search box is moved to the finder when it is composed', async (page) => {
  await page.goto('/');
  const box = page.getByRole('searchbox', { name: STRINGS.lists.findLabel });
  await box.focus();
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Input.imeSetComposition', { text: 'pa', selectionStart: 2, selectionEnd: 2 });
  assert.equal(await box.inputValue(), 'pa');
  assert.equal(await field(page).isVisible(), false);
  await devtools.send('Input.insertText', { text: 'park' });
  await field(page).waitFor();
  assert.equal(await field(page).inputValue(), 'park');
  assert.equal(await box.inputValue(), '');
});
