// Without JavaScript everything can be read, browsed and linked: scripts only add.
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { PAGES } from './pages.ts';
import { openSite, texts } from './site.ts';
import { STRINGS } from './strings.ts';

const site = openSite();
const { frame, function: strings, lists } = STRINGS;
const BARE = { javaScriptEnabled: false };

site.test(
  'a function shows all calls and responses below each other, each with its heading',
  async (page) => {
    await page.goto('/functions/park_telescope/');
    assert.deepEqual(await texts(page, '#examples h3'), ['JSON API', 'XML API', 'Command Line', 'curl']);
    assert.deepEqual(await texts(page, '#output h3'), [strings.outputJson, strings.outputXml, strings.outputFailure]);
    const codes = await texts(page, '#examples [role="tabpanel"] > .code code');
    assert.equal(codes.length, 4);
    assert.match(codes[2]!, /^scope park_telescope telescope=/);
    let bottom = 0;
    for (const id of ['json-api', 'xml-api', 'command-line', 'curl', 'output-json', 'output-xml', 'output-failure']) {
      const box = (await page.locator(`#${id}`).boundingBox())!;
      assert.ok(box.y >= bottom, `${id} is below the one before`);
      bottom = box.y + box.height;
    }
    assert.equal((await texts(page, '#parameters tbody tr')).length, 2);
    // No control is shown that would do nothing.
    assert.deepEqual(await texts(page, '.copy, .fold, .theme, .sift, [role="tablist"], .js'), []);
    assert.equal((await texts(page, '.hint')).length, 4);
    assert.equal((await texts(page, '.howto p')).length, 1);
    await page.locator('#output-json').getByRole('link', { name: '"raw"' }).click();
    await page.waitForURL('**/#metadata-output.raw');
    await page.locator('#related').getByRole('link', { name: 'unpark_telescope' }).click();
    await page.waitForURL('**/functions/unpark_telescope/');
  },
  BARE,
);

site.test(
  'in the sidebar the current category is open, and the others lead to their pages',
  async (page) => {
    await page.goto('/functions/park_telescope/');
    assert.deepEqual(await texts(page, '.side [aria-current="page"]'), ['park_telescope']);
    assert.equal((await texts(page, '.side .open li')).length, 8);
    await page.locator('.side').getByRole('link', { name: 'Stars' }).click();
    await page.waitForURL('**/categories/stars/');
    assert.deepEqual(await texts(page, '.side li.open > .cat'), ['Stars 7']);
    await page.locator('.top .find').click();
    await page.waitForURL('**/functions/');
  },
  BARE,
);

site.test(
  'A to Z shows the whole list, also if the address asks for a filter',
  async (page) => {
    await page.goto('/');
    await page.getByRole('searchbox').fill('token');
    await page.getByRole('button', { name: lists.search }).click();
    await page.waitForURL('**/functions/?q=token');
    assert.equal((await texts(page, '.list.wide li')).length, 40);
    assert.deepEqual(await texts(page, 'main form, #none'), []);
    await page.getByRole('navigation', { name: lists.letters }).getByRole('link', { name: 'S', exact: true }).click();
    await page.waitForURL('**/functions/?q=token#letter-s');
  },
  BARE,
);

site.test(
  'on a phone the menu opens all the same',
  async (page) => {
    await page.goto('/functions/park_telescope/');
    const side = page.getByRole('navigation', { name: frame.navigation });
    assert.equal(await side.isVisible(), false);
    await page.getByRole('button', { name: frame.menu }).click();
    await side.waitFor();
    await side.getByRole('link', { name: frame.changesByVersion }).click();
    await page.waitForURL('**/changes/');
  },
  { ...BARE, width: 360, height: 740 },
);

/** The visible lines of the text, without controls that only scripts use. */
async function lines(page: Page): Promise<string[]> {
  const found = await page.locator('main').evaluate((main) => {
    for (const control of main.querySelectorAll('.js, [role="tablist"], #near, #results')) control.remove();
    // biome-ignore lint/performance/useDomNodeTextContent: the visible text is wanted
    return (main as HTMLElement).innerText.split('\n');
  });
  return found.map((line) => line.replaceAll(/\s+/g, ' ').trim()).filter(Boolean);
}

site.test(
  'every line of text that scripts show is on the page without them',
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
