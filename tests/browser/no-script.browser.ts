// Without JavaScript everything can be read, browsed and linked: scripts only add.
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { PAGES } from './pages.ts';
import { openSite, texts } from './site.ts';

const site = openSite();
const BARE = { javaScriptEnabled: false };

site.test(
  'a function: all forms and outputs below each other, each under its name',
  async (page) => {
    await page.goto('/functions/suspendacct/');
    assert.deepEqual(await texts(page, '#examples h3'), ['JSON API', 'XML API', 'Command Line', 'curl']);
    assert.deepEqual(await texts(page, '#output h3'), ['Output (JSON)', 'Output (XML)', 'Output (failure)']);
    const codes = await texts(page, '#examples [role="tabpanel"] > .code code');
    assert.equal(codes.length, 4);
    assert.match(codes[2]!, /^whmapi1 suspendacct user=/);
    let bottom = 0;
    for (const id of ['json-api', 'xml-api', 'command-line', 'curl', 'output-json', 'output-xml', 'output-failure']) {
      const box = (await page.locator(`#${id}`).boundingBox())!;
      assert.ok(box.y >= bottom, `${id} stands below the one before`);
      bottom = box.y + box.height;
    }
    assert.equal((await texts(page, '#parameters tbody tr')).length, 4);
    // No control stands there that does nothing.
    assert.deepEqual(await texts(page, '.copy, .fold, .theme, .sift, [role="tablist"], .js'), []);
    await page.locator('.howto summary').click();
    assert.equal((await texts(page, '.howto li')).length, 5);
    await page.locator('#output-json a', { hasText: '"raw"' }).click();
    await page.waitForURL('**/#metadata-output.raw');
    await page.locator('#related li a').first().click();
    await page.waitForURL('**/functions/unsuspendacct/');
  },
  BARE,
);

site.test(
  'the sidebar: the current category is open, the others lead to their pages',
  async (page) => {
    await page.goto('/functions/suspendacct/');
    assert.deepEqual(await texts(page, '.side [aria-current="page"]'), ['suspendacct']);
    assert.equal((await texts(page, '.side .open li')).length, 35);
    await page.locator('.side .cat', { hasText: 'DNS' }).click();
    await page.waitForURL('**/categories/dns/');
    assert.deepEqual(await texts(page, '.side li.open > .cat'), ['DNS 44']);
    await page.locator('.top .find').click();
    await page.waitForURL('**/functions/');
  },
  BARE,
);

site.test(
  'A to Z: the whole list, also where the address asks for a filter',
  async (page) => {
    await page.goto('/');
    await page.getByRole('searchbox').fill('token');
    await page.getByRole('button', { name: 'Search' }).click();
    await page.waitForURL('**/functions/?q=token');
    assert.equal((await texts(page, '.list.wide li')).length, 649);
    assert.deepEqual(await texts(page, '.bigfind, #none'), []);
    await page.getByRole('navigation', { name: 'Letters' }).getByRole('link', { name: 'S' }).click();
    await page.waitForURL('**/functions/?q=token#letter-s');
  },
  BARE,
);

site.test(
  'on a phone the menu opens all the same',
  async (page) => {
    await page.goto('/functions/suspendacct/');
    const side = page.getByRole('navigation', { name: 'Reference' });
    assert.equal(await side.isVisible(), false);
    await page.getByRole('button', { name: 'Menu' }).click();
    await side.waitFor();
    await page.locator('.side a', { hasText: 'Changes by version' }).click();
    await page.waitForURL('**/changes/');
  },
  { ...BARE, width: 360, height: 740 },
);

/** The lines of the text that are shown; what is for scripts alone is left out. */
async function lines(page: Page): Promise<string[]> {
  const found = await page.locator('main').evaluate((main) => {
    for (const control of main.querySelectorAll('.js, [role="tablist"], #near')) control.remove();
    // biome-ignore lint/performance/useDomNodeTextContent: what is shown is asked for, not what stands in the document
    return (main as HTMLElement).innerText.split('\n');
  });
  return found.map((line) => line.replaceAll(/\s+/g, ' ').trim()).filter(Boolean);
}

site.test(
  'nothing that scripts show is missing without them, on any page',
  async (page) => {
    const bare = await page
      .context()
      .browser()!
      .newContext({ ...BARE, baseURL: site.origin(), viewport: page.viewportSize() });
    const plain = await bare.newPage();
    for (const [kind, address] of Object.entries(PAGES)) {
      if (kind === 'A to Z, nothing found') continue;
      await Promise.all([page.goto(address), plain.goto(address)]);
      const shown = await lines(page);
      const readable = new Set(await lines(plain));
      assert.ok(shown.length > 3, kind);
      assert.deepEqual(
        shown.filter((line) => !readable.has(line)),
        [],
        kind,
      );
    }
    await bare.close();
  },
  { says: /status of 404/ },
);
