// Light and dark.
import assert from 'node:assert/strict';
import { becomes, openSite } from './site.ts';
import { CLIENT, STRINGS } from './strings.ts';

const site = openSite();
const { theme } = STRINGS.frame;
const label = `${theme} `;

site.test('the chosen theme is remembered and there before the first paint', async (page) => {
  await page.goto('/functions/park_telescope/');
  const button = page.getByRole('button', { name: new RegExp(`^${theme}`) });
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await paper();
  assert.equal(await button.textContent(), label + CLIENT.themes.system);
  await button.click();
  await becomes(() => button.textContent(), label + CLIENT.themes.light);
  assert.equal(await paper(), light);
  await button.click();
  await becomes(() => button.textContent(), label + CLIENT.themes.dark);
  const dark = await paper();
  assert.notEqual(dark, light);
  // The scripts of the features never arrive.
  await page.route('**/_astro/*.js', () => {});
  await page.goto('/guides/introduction/', { waitUntil: 'commit' });
  await page.locator('h1').waitFor();
  assert.equal(await paper(), dark);
  await page.unroute('**/_astro/*.js');
  await page.goto('/functions/park_telescope/');
  await button.click();
  await becomes(() => button.textContent(), label + CLIENT.themes.system);
  assert.equal(await paper(), light);
});
