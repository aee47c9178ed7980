// The menu that copies a link to a function, a parameter or a field: with the mouse, the keyboard and touch.
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { becomes, openSite, texts } from './site.ts';
import { CLIENT, STRINGS } from './strings.ts';

const site = openSite();
const PAGE = '/functions/list_stars/';
const rowButton = (page: Page, name: string) =>
  page.getByRole('button', { name: CLIENT.copyLinkTo(name), exact: true });
const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent);

site.test('a link to a field is copied as it is, as Markdown and as HTML', async (page) => {
  await page.goto(`${PAGE}?x=1#returns`);
  const url = `${site.origin()}${PAGE}#return-star.planets.mass`;
  const code = '<code>star[].planets[].mass</code> of <code>list_stars</code>';
  for (const [label, expected] of [
    [CLIENT.copyLink, url],
    [CLIENT.copyMarkdown, `[\`star[].planets[].mass\` of \`list_stars\`](${url})`],
    [CLIENT.copyHtml, `<a href="${url}">${code}</a>`],
  ] as const) {
    const button = rowButton(page, 'star[].planets[].mass');
    await button.click();
    await becomes(() => button.getAttribute('aria-expanded'), 'true');
    await page.getByRole('menuitem', { name: label, exact: true }).click();
    await becomes(() => clipboard(page), expected);
    await becomes(() => page.getByRole('status').last().textContent(), CLIENT.linkCopied);
    await becomes(() => button.getAttribute('aria-expanded'), 'false');
  }
});

site.test('arrow keys move in the menu, Esc closes it, and the button gets the focus again', async (page) => {
  await page.goto('/functions/plan_observation/');
  const button = rowButton(page, 'exposure');
  await button.focus();
  await page.keyboard.press('Enter');
  await becomes(() => focused(page), CLIENT.copyLink);
  await page.keyboard.press('ArrowDown');
  await becomes(() => focused(page), CLIENT.copyMarkdown);
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowDown');
  await becomes(() => focused(page), CLIENT.copyLink);
  await page.keyboard.press('Escape');
  await page.getByRole('menu').waitFor({ state: 'hidden' });
  assert.equal(await button.evaluate((one) => one === document.activeElement), true);
  await page.keyboard.press('Enter');
  await becomes(() => focused(page), CLIENT.copyLink);
  await page.keyboard.press('Enter');
  await becomes(() => clipboard(page), `${site.origin()}/functions/plan_observation/#param-exposure`);
});

site.test(
  'on a touch screen each row has its button, and the function has one too',
  async (page) => {
    await page.goto('/functions/plan_observation/');
    const button = rowButton(page, 'target');
    assert.equal(await button.evaluate((one) => getComputedStyle(one).opacity), '1');
    const box = (await button.boundingBox())!;
    assert.ok(box.width >= 24 && box.height >= 24);
    await button.tap();
    await page.getByRole('menuitem', { name: CLIENT.copyLink, exact: true }).tap();
    await becomes(() => clipboard(page), `${site.origin()}/functions/plan_observation/#param-target`);
    await page.getByRole('button', { name: STRINGS.frame.copyLink, exact: true }).tap();
    await page.getByRole('menuitem', { name: CLIENT.copyMarkdown, exact: true }).tap();
    await becomes(() => clipboard(page), `[\`plan_observation\`](${site.origin()}/functions/plan_observation/)`);
  },
  { width: 360, height: 740, hasTouch: true, isMobile: true },
);

site.test('the page is copied as Markdown', async (page) => {
  await page.goto('/functions/shutter_status/');
  await page.getByRole('button', { name: STRINGS.frame.copyPage, exact: true }).click();
  const file = await (await page.request.get('/functions/shutter_status.md')).text();
  await becomes(async () => (await clipboard(page)).trim(), file.trim());
  assert.deepEqual(await texts(page, '.crumbs [data-done]'), [CLIENT.copied]);
});
