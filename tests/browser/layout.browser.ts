// What holds on every page: nothing sticks out, nothing moves while it loads, everyone can read it, and it prints.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { PAGES } from './pages.ts';
import { becomes, openSite, texts } from './site.ts';

const site = openSite();
const AXE = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const SAYS = { says: /status of 404/ };

site.test(
  'no page scrolls sideways, from 320 to 1920 px',
  async (page, t) => {
    const wide: string[] = [];
    for (const [kind, address] of Object.entries(PAGES)) {
      await page.goto(address);
      for (let width = 320; width <= 1920; width += 80) {
        await page.setViewportSize({ width, height: 800 });
        const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        if (over > 0) wide.push(`${kind} at ${width}: ${over} px`);
      }
    }
    t.diagnostic(`${Object.keys(PAGES).length} pages, 21 widths each`);
    assert.deepEqual(wide, []);
  },
  SAYS,
);

site.test("another catalog's long names stay in their places: the API's, a category's, a fact", async (page) => {
  const wide: string[] = [];
  for (const address of ['/functions/', '/functions/createacct/']) {
    await page.goto(address);
    await page.evaluate(() => {
      document.querySelector('.brand')!.firstChild!.textContent = 'International Maritime Organization Harbor Desk API';
      for (const place of document.querySelectorAll('.crumbs li:last-child > *, .facts dd, .bigfind option'))
        place.append('x'.repeat(200));
    });
    for (const width of [320, 390, 800, 1000, 1280, 1600]) {
      await page.setViewportSize({ width, height: 800 });
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (over > 0) wide.push(`${address} at ${width}: ${over} px`);
    }
  }
  assert.deepEqual(wide, []);
});

/** What axe finds wrong with a page, a line each. In dark only the colors differ. */
async function faults(page: Page, rules: string[] = TAGS): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async (asked) => {
    type Result = { id: string; nodes: { html: string; failureSummary: string }[] };
    const { axe } = globalThis as unknown as { axe: { run(options: unknown): Promise<{ violations: Result[] }> } };
    const { violations } = await axe.run({ runOnly: asked, resultTypes: ['violations'] });
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.length} × ${nodes[0]!.html.slice(0, 160)} ${nodes[0]!.failureSummary}`,
    );
  }, rules);
}

for (const width of [360, 1440]) {
  site.test(
    `axe finds nothing, light and dark, at ${width} px`,
    async (page, t) => {
      const found: string[] = [];
      for (const [kind, address] of Object.entries(PAGES)) {
        // The same markup as the whole list, of which axe looks at every row.
        if (kind === 'A to Z, filtered') continue;
        await page.goto(address);
        for (const fault of await faults(page)) found.push(`${kind}: ${fault}`);
        await page.emulateMedia({ colorScheme: 'dark' });
        for (const fault of await faults(page, ['color-contrast'])) found.push(`${kind}, dark: ${fault}`);
        await page.emulateMedia({ colorScheme: 'light' });
      }
      for (const words of ['suspend', 'lisaccts']) {
        await page.goto('/functions/createacct/');
        await page.keyboard.press('Control+k');
        await page.getByRole('combobox').fill(words);
        await page.locator('.finder [role="option"]').first().waitFor();
        await becomes(async () => (await texts(page, '.finder .last output'))[0] !== '', true);
        for (const fault of await faults(page)) found.push(`finder, ${words}: ${fault}`);
      }
      t.diagnostic(`${(Object.keys(PAGES).length - 1) * 2 + 2} runs`);
      assert.deepEqual(found, []);
    },
    { width, ...SAYS },
  );
}

/** Records what moves from the beginning of the load on. */
function recordShifts(): void {
  const shifts: string[] = [];
  Object.assign(globalThis, { shifts });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const { value, sources } = entry as unknown as { value: number; sources: { node: Node | null }[] };
      const nodes = sources.map(({ node }) => (node instanceof Element ? node.outerHTML.slice(0, 80) : node?.nodeName));
      shifts.push(`${value.toFixed(4)} ${nodes.join(' | ')}`);
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

for (const width of [360, 1440]) {
  site.test(
    `nothing moves while a page loads, at ${width} px`,
    async (page) => {
      await page.addInitScript(recordShifts);
      // A reader who has made choices before, so that they are applied on each load.
      await page.goto('/');
      await page.evaluate(() => {
        localStorage.setItem('call', '3');
        localStorage.setItem('theme', 'dark');
      });
      const moved: string[] = [];
      for (const [kind, address] of Object.entries(PAGES)) {
        await page.goto(address);
        if (kind === 'missing') await page.locator('#nearest a').first().waitFor();
        const shifts = await page.evaluate(
          () =>
            new Promise<string[]>((done) => {
              // Two frames later all that the scripts did is painted and recorded.
              requestAnimationFrame(() =>
                requestAnimationFrame(() =>
                  setTimeout(() => done((globalThis as unknown as { shifts: string[] }).shifts)),
                ),
              );
            }),
        );
        moved.push(...shifts.map((shift) => `${kind}: ${shift}`));
      }
      assert.deepEqual(moved, []);
    },
    { width, ...SAYS },
  );
}

site.test('on paper: every form of the call, both outputs, all rows, no controls', async (page) => {
  await page.goto('/functions/createacct/');
  await page.getByRole('button', { name: 'Fields of' }).first().waitFor({ state: 'detached' });
  await page.emulateMedia({ media: 'print' });
  for (const id of ['json-api', 'xml-api', 'command-line', 'curl', 'output-json', 'output-xml', 'param-owner']) {
    assert.equal(await page.locator(`#${id}`).isVisible(), true, id);
  }
  assert.deepEqual(await texts(page, '.top, .side, .copy, .sift, [role="tablist"], .turn'), []);
  const whole = await page.locator('#output-json pre').evaluate((pre) => pre.scrollHeight - pre.clientHeight);
  assert.ok(whole <= 1, 'the sample is not cut off');
});

site.test('on paper a folded list is open', async (page) => {
  await page.goto('/functions/listaccts/');
  await page.getByRole('button', { name: 'Fields of acct' }).click();
  await page.locator('[id="return-acct.user"]').waitFor({ state: 'hidden' });
  await page.emulateMedia({ media: 'print' });
  await page.locator('[id="return-acct.user"]').waitFor();
});

site.test(
  'with larger letters and a narrow window the text is still whole',
  async (page) => {
    await page.goto('/functions/createacct/');
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true);
    assert.equal(await page.locator('h1').isVisible(), true);
  },
  { width: 640 },
);
