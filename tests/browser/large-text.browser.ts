// A reader who sets the letters of the browser twice as large, in a narrow window (WCAG 1.4.4).
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { PAGES } from './pages.ts';
import { openSite } from './site.ts';

const site = openSite(undefined, '/', ['--blink-settings=defaultFontSize=32,defaultFixedFontSize=26']);
const SAYS = { says: /status of 404/ };

/** Returns what is wider than the window or cut off in the bar and in buttons. */
function cut(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const over = document.documentElement.scrollWidth - innerWidth;
    const small = [...document.querySelectorAll<HTMLElement>('.top > *, .btn, h1, [role="tab"], summary')]
      .filter((one) => one.checkVisibility() && one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 0)
      .map((one) => `${one.tagName} ${one.className} ${one.textContent?.trim().slice(0, 40)}`);
    return over > 0 ? [`${over} px too wide`, ...small] : small;
  });
}

for (const width of [360, 768, 1440])
  site.test(
    `with letters twice as large nothing is cut off, at ${width} px`,
    async (page) => {
      const found: string[] = [];
      for (const [kind, address] of Object.entries(PAGES)) {
        await page.goto(address);
        for (const fault of await cut(page)) found.push(`${kind}: ${fault}`);
      }
      await page.goto('/functions/plan_observation/');
      assert.equal(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize), '32px');
      await page.locator('.try').click();
      await page.locator('.try-form').waitFor();
      for (const fault of await cut(page)) found.push(`form: ${fault}`);
      await page.keyboard.press('Control+k');
      await page.locator('.finder input').fill('star');
      await page.locator('.finder .hit').first().waitFor();
      for (const fault of await cut(page)) found.push(`finder: ${fault}`);
      assert.deepEqual(found, []);
    },
    { width, height: 780, ...SAYS },
  );
