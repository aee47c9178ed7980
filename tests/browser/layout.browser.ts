// What holds for every page: nothing overflows, nothing moves while it loads, it is accessible, and it prints.
import assert from 'node:assert/strict';
import { faults } from './axe.ts';
import { PAGES } from './pages.ts';
import { becomes, openSite, texts } from './site.ts';
import { STRINGS } from './strings.ts';

const site = openSite();
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

site.test('long names of an API, a category and a fact stay in their places', async (page) => {
  const wide: string[] = [];
  for (const address of ['/functions/', '/functions/plan_observation/']) {
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
      for (const words of ['plan', 'lits_stars']) {
        await page.goto('/functions/plan_observation/');
        await page.keyboard.press('Control+k');
        await page.getByRole('combobox').fill(words);
        await page.locator('.finder [role="option"]').first().waitFor();
        await becomes(async () => (await texts(page, '.finder .last output'))[0] !== '', true);
        for (const fault of await faults(page)) found.push(`finder, ${words}: ${fault}`);
        await page.emulateMedia({ colorScheme: 'dark' });
        for (const fault of await faults(page, ['color-contrast'])) found.push(`finder, ${words}, dark: ${fault}`);
        await page.emulateMedia({ colorScheme: 'light' });
      }
      await page.goto(PAGES['A to Z, filtered']);
      await page.locator('.hits .hit').first().waitFor();
      for (const fault of await faults(page)) found.push(`results: ${fault}`);
      await page.emulateMedia({ colorScheme: 'dark' });
      for (const fault of await faults(page, ['color-contrast'])) found.push(`results, dark: ${fault}`);
      t.diagnostic(`${(Object.keys(PAGES).length - 1) * 2 + 6} runs`);
      assert.deepEqual(found, []);
    },
    { width, ...SAYS },
  );
}

/** Records what moves while the page loads. */
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
      // A reader with choices, so that they are applied on each load.
      await page.goto('/functions/plan_observation/');
      await page.getByRole('tab', { name: 'curl' }).click();
      const theme = page.getByRole('button', { name: STRINGS.frame.theme });
      await theme.click();
      await theme.click();
      const moved: string[] = [];
      for (const [kind, address] of Object.entries(PAGES)) {
        await page.goto(address);
        if (kind === 'not found') await page.locator('#nearest a').first().waitFor();
        const shifts = await page.evaluate(
          () =>
            new Promise<string[]>((done) => {
              // After two frames everything that the scripts did is painted and recorded.
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

site.test('a printed page has the chosen call, every response and every row, and no controls', async (page) => {
  await page.goto('/functions/plan_observation/');
  await page.emulateMedia({ media: 'print' });
  for (const id of ['json-api', 'output-json', 'output-xml', 'output-failure', 'param-notify'])
    assert.equal(await page.locator(`#${id}`).isVisible(), true, id);
  for (const id of ['xml-api', 'command-line', 'curl'])
    assert.equal(await page.locator(`#${id}`).isVisible(), false, id);
  assert.deepEqual(await texts(page, '.top, .side, .copy, .sift, [role="tablist"], .turn'), []);
  const whole = await page.locator('#output-json pre').evaluate((pre) => pre.scrollHeight - pre.clientHeight);
  assert.ok(whole <= 1, 'the sample is printed in full');
});

site.test(
  'on paper, no page has a control, and nothing is wider than the page',
  async (page) => {
    const found: string[] = [];
    for (const [kind, address] of Object.entries(PAGES)) {
      await page.goto(address);
      await page.emulateMedia({ media: 'print' });
      const controls = await texts(page, 'button, input, select, [role="tab"], form');
      if (controls.length > 0) found.push(`${kind}: ${controls.join(', ')}`);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (over > 0) found.push(`${kind}: ${over} px too wide`);
      await page.emulateMedia({ media: null });
    }
    assert.deepEqual(found, []);
  },
  { width: 720, ...SAYS },
);

site.test('a folded list is open on paper', async (page) => {
  await page.goto('/functions/list_stars/');
  await page.getByRole('button', { name: STRINGS.fields.foldLabel('star'), exact: true }).click();
  await page.locator('[id="return-star.name"]').waitFor({ state: 'hidden' });
  await page.emulateMedia({ media: 'print' });
  await page.locator('[id="return-star.name"]').waitFor();
});
