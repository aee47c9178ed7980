// Tables of fields: links from a sample to a row.
import assert from 'node:assert/strict';
import { fixtureFolder } from '../site/sites.ts';
import { becomes, openSite } from './site.ts';

const site = openSite(fixtureFolder);

site.test('a key in the sample opens its row every time it is clicked', async (page) => {
  await page.goto('/functions/list_stars/');
  const fold = page.locator('#returns .fold').first();
  const key = page.locator('#output-json a[id^="json-"]').nth(1);
  const row = page.locator(`[id="${(await key.getAttribute('href'))!.slice(1)}"]`);
  for (let time = 1; time <= 3; time += 1) {
    await fold.click();
    await becomes(() => row.isVisible(), false);
    await key.click();
    await becomes(() => row.isVisible(), true);
    assert.equal(await row.evaluate((one) => one.classList.contains('lit')), true, `time ${time}`);
  }
});
