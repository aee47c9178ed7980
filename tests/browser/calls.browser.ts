// Calls in every format and request body: what is copied, which panel shows, and what is remembered.
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { becomes, copied, openSite, texts } from './site.ts';
import { CLIENT, plain, STRINGS } from './strings.ts';

const site = openSite();
const { fields, function: strings } = STRINGS;
const facts = (page: Page) => texts(page, '.facts > div');
const tab = (page: Page, name: string) => page.getByRole('tab', { name, exact: true });
const HOST = 'https://scope.example.com:8443';

site.test(
  'copying gives the call of each format to the letter, and a second example is folded below it',
  async (page) => {
    await page.goto('/functions/plan_observation/');
    const query = 'target=vega&title=Vega%20%26%20friends&exposure=120&count=4';
    const calls: [title: string, panel: string, call: string][] = [
      ['JSON API', '#json-api', `${HOST}/night#####/json-api/plan_observation?v=2&${query}`],
      ['XML API', '#xml-api', `${HOST}/night#####/xml-api/plan_observation?v=2&${query}`],
      [
        'Command Line',
        '#command-line',
        "scope plan_observation target=vega title='Vega & friends' exposure=120 count=4",
      ],
      [
        'curl',
        '#curl',
        [
          `curl -G ${HOST}/json-api/plan_observation`,
          "-H 'Authorization: EXAMPLETOKEN'",
          '-d v=2',
          '-d target=vega',
          "--data-urlencode title='Vega & friends'",
          '-d exposure=120',
          '-d count=4',
        ].join(' \\\n  '),
      ],
    ];
    for (const [title, panel, call] of calls) {
      await tab(page, title).click();
      assert.equal(await copied(page, panel), call);
      const more = page.locator(panel).getByText('A comet');
      const second = page.locator(`${panel} details code`);
      assert.equal(await second.isVisible(), false);
      await more.click();
      assert.equal(await second.isVisible(), true);
    }
  },
);

site.test('the button shows that it copied, and selects the code if the clipboard is not available', async (page) => {
  await page.goto('/functions/plan_observation/');
  const button = page.locator('#json-api').getByRole('button', { name: CLIENT.copy }).first();
  // The button's words change back after a moment, so they are recorded as they come.
  await button.evaluate((one) => {
    const words: (string | null)[] = [];
    Object.assign(globalThis, { words });
    new MutationObserver(() => words.push(one.textContent)).observe(one, { childList: true });
  });
  const words = () => page.evaluate(() => (globalThis as unknown as { words: string[] }).words);
  await button.click();
  await becomes(words, [CLIENT.copied, CLIENT.copy]);
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('no'));
  });
  await page.locator('#json-api .copy').first().click();
  await becomes(words, [CLIENT.copied, CLIENT.copy, CLIENT.selected, CLIENT.copy]);
  assert.match(await page.evaluate(() => String(getSelection())), /^https:\/\/scope\.example\.com:8443\/night#####\//);
});

site.test('a JSON body: the constants of the API are in it, and there is no XML', async (page) => {
  await page.goto('/functions/read_settings/');
  assert.equal((await facts(page))[1], `${strings.method} POST, ${strings.methodBody.json}`);
  assert.deepEqual(await texts(page, '#parameters .how'), [plain(fields.inBodyWith(['"v": 2']))]);
  const body = { names: ['layout', 'columns'], store: 'desk' };
  const [head, json] = (await copied(page, '#json-api')).split('\n\n');
  assert.equal(head, `POST ${HOST}/night#####/json-api/read_settings\nContent-Type: application/json`);
  assert.deepEqual(JSON.parse(json!), { v: 2, ...body });
  await tab(page, 'XML API').click();
  assert.deepEqual(await texts(page, '#xml-api'), ['This function is not available in the XML API.']);
  await tab(page, 'Command Line').click();
  const command = await copied(page, '#command-line');
  const [, input] = /^echo '([^']+)' \|\n {2}scope --input=json read_settings$/.exec(command) ?? [];
  assert.deepEqual(JSON.parse(input!), body);
  await tab(page, strings.xml).click();
  assert.deepEqual(await texts(page, '#output-xml'), ['This function returns JSON only.']);
  assert.equal(await page.locator('#output-xml').getByRole('button').count(), 0);
});

site.test('a form body and a multipart body', async (page) => {
  await page.goto('/functions/add_mark/');
  assert.equal((await facts(page))[2], `${strings.method} POST, ${strings.methodBody.form}`);
  assert.equal(
    await copied(page, '#json-api'),
    `POST ${HOST}/night#####/json-api/add_mark\nContent-Type: application/x-www-form-urlencoded\n\nv=2&star=vega&type=note&text=Double%20%3Cstar%3E`,
  );
  await page.goto('/functions/upload_plate/');
  assert.equal((await facts(page))[1], `${strings.method} POST, ${strings.methodBody.multipart}`);
  assert.equal(
    await copied(page, '#json-api'),
    `POST ${HOST}/night#####/json-api/upload_plate\nContent-Type: multipart/form-data\n\nv=2\ntitle=M 31; first light\nscan=@plate.png`,
  );
});

site.test('parameters in the path and in a header, and another method than GET', async (page) => {
  await page.goto('/functions/erase_plate/');
  assert.equal(
    await copied(page, '#json-api'),
    `DELETE ${HOST}/night#####/json-api/plates/it%27s%20%281%29?v=2&reason=twin`,
  );
  await tab(page, 'Command Line').click();
  assert.deepEqual(await texts(page, '#command-line'), ['This function is not available on the command line.']);
});

site.test(
  'arrow keys, Home and End choose a format, which the next page shows before its first paint',
  async (page) => {
    await page.goto('/functions/plan_observation/');
    await tab(page, 'JSON API').focus();
    const chosen = () => page.locator('#examples').getByRole('tab', { selected: true }).textContent();
    for (const [key, expected] of [
      ['ArrowRight', 'XML API'],
      ['End', 'curl'],
      ['ArrowRight', 'JSON API'],
      ['ArrowLeft', 'curl'],
      ['Home', 'JSON API'],
      ['ArrowRight', 'XML API'],
      ['ArrowRight', 'Command Line'],
    ]) {
      await page.keyboard.press(key!);
      await becomes(chosen, expected!);
      assert.equal(await page.evaluate(() => document.activeElement?.textContent), expected);
    }
    assert.deepEqual(await texts(page, '#examples [tabindex="0"][role="tab"]'), ['Command Line']);
    assert.equal(await page.locator('#command-line').isVisible(), true);
    assert.equal(await page.locator('#json-api').isVisible(), false);

    // The chosen format shows although the script of the features is held back.
    await page.route('**/_astro/*.js', () => {});
    await page.goto('/functions/park_telescope/', { waitUntil: 'commit' });
    await page.locator('#command-line').waitFor();
    assert.equal(await page.locator('#json-api').isVisible(), false);
    await page.unroute('**/_astro/*.js');
    await page.goto('/functions/park_telescope/');
    await becomes(chosen, 'Command Line');
  },
);

site.test('the response in XML opens with the XML format, on the next page before its first paint', async (page) => {
  await page.goto('/functions/park_telescope/');
  await tab(page, 'XML API').click();
  const open = () =>
    page
      .locator('#output [role="tabpanel"]')
      .evaluateAll((all) => all.filter((one) => one.checkVisibility()).map(({ id }) => id));
  await becomes(open, ['output-xml']);
  await page.route('**/_astro/*.js', () => {});
  await page.goto('/functions/unpark_telescope/', { waitUntil: 'commit' });
  await page.locator('#output-xml').waitFor();
  assert.deepEqual(await open(), ['output-xml']);
  await page.unroute('**/_astro/*.js');
  await page.goto('/functions/unpark_telescope/');
  // The reader's choice of a response counts, and the next format opens its own.
  await tab(page, 'JSON').click();
  await becomes(open, ['output-json']);
  await tab(page, strings.failure).click();
  await tab(page, 'curl').click();
  await becomes(open, ['output-failure']);
});

site.test(
  'on a phone a long response is folded until it is asked for',
  async (page) => {
    await page.goto('/functions/list_stars/');
    const pre = page.locator('#output-json pre');
    const lines = ((await page.locator('#output-json code').textContent()) ?? '').split('\n').length;
    const folded = (await pre.boundingBox())!.height;
    const button = page.locator('#output-json').getByRole('button', { name: STRINGS.frame.showAll(lines) });
    await button.click();
    await becomes(async () => (await pre.boundingBox())!.height > 2 * folded, true);
    assert.equal(await pre.evaluate((one) => one.scrollHeight <= one.clientHeight), true);
    await page.locator('#output-json').getByRole('button', { name: CLIENT.showLess }).click();
    await becomes(async () => (await pre.boundingBox())!.height, folded);
  },
  { width: 360, height: 740 },
);

site.test('an address that names a format or a response opens its panel', async (page) => {
  await page.goto('/functions/park_telescope/#curl');
  await becomes(() => page.locator('#json-api').isVisible(), false);
  assert.equal(await page.locator('#curl').isVisible(), true);
  await page.goto('/functions/plan_observation/#output-xml');
  await becomes(() => page.locator('#output-json').isVisible(), false);
  assert.equal(await page.locator('#output-xml').isVisible(), true);
});

site.test(
  'a pair of a call stays on one line if it fits there',
  async (page) => {
    await page.goto('/functions/park_telescope/?format=command-line');
    const pairs = page.locator('#command-line .kv:visible');
    const lines = await pairs.evaluateAll((all) => all.map((one) => one.getClientRects().length));
    assert.deepEqual(lines, [1, 1]);
  },
  { width: 360 },
);
