// "Try parameters": the form of a function, by keyboard and by touch, its link, the output options, the languages.
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { builder as strings } from '../../src/strings/en/builder.ts';
import { faults } from './axe.ts';
import { becomes, openSite } from './site.ts';
import { STRINGS } from './strings.ts';

const site = openSite();
const words = STRINGS.function;
const opener = (page: Page) => page.getByRole('button', { name: words.tryParameters });
const form = (page: Page) => page.getByRole('form', { name: strings.parameters });
const codeOf = (page: Page, panel: string) =>
  page
    .locator(`#${panel} .code code`)
    .first()
    .evaluate((one) => one.textContent!);
const fragment = (page: Page) => page.evaluate(() => location.hash);

async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await opener(page).click();
  await form(page).waitFor();
}

site.test('an edit changes the call in every format and the address of the page', async (page) => {
  await open(page, '/functions/plan_observation/');
  await form(page).getByRole('textbox', { name: 'title' }).fill("Vega's & friends #1\n100%");
  assert.match(await codeOf(page, 'command-line'), /title='Vega'\\''s & friends #1\n100%'/);
  assert.match(await codeOf(page, 'json-api'), /&title=Vega's%20%26%20friends%20%231%0A100%25/);
  await becomes(
    () => fragment(page),
    '#call?target=vega&title=Vega%27s+%26+friends+%231%0A100%25&exposure=120&count=4',
  );
  await page.reload();
  await form(page).waitFor();
  assert.equal(await form(page).getByRole('textbox', { name: 'title' }).inputValue(), "Vega's & friends #1\n100%");
});

site.test('the form lists what is missing, and a required parameter cannot be removed', async (page) => {
  await open(page, '/functions/plan_observation/');
  assert.equal(await form(page).locator('.missing').textContent(), strings.ready);
  await form(page).getByRole('textbox', { name: 'exposure' }).fill('long');
  assert.match((await form(page).locator('.missing').textContent())!, /^exposure must be /);
  // An optional one that is emptied is not sent to be checked; a required one is missing.
  await form(page).getByRole('textbox', { name: 'exposure' }).fill('');
  assert.equal(await form(page).locator('.missing').textContent(), strings.ready);
  await form(page).getByRole('textbox', { name: 'target' }).fill('');
  assert.equal(await form(page).locator('.missing').textContent(), strings.missing('target'));
  assert.equal(
    await form(page)
      .getByRole('button', { name: strings.remove('target'), exact: true })
      .count(),
    0,
  );
});

site.test('by keyboard: open, add a parameter, remove it, close', async (page) => {
  await page.goto('/functions/plan_observation/');
  await opener(page).focus();
  await page.keyboard.press('Enter');
  await form(page).waitFor();
  await becomes(() => page.evaluate(() => (document.activeElement as HTMLElement).dataset.field ?? ''), 'target');
  const add = form(page).getByRole('combobox', { name: strings.add });
  await add.focus();
  const name = await add.evaluate((one) => (one as HTMLSelectElement).options[1]!.value);
  await add.selectOption(name);
  await becomes(() => page.evaluate(() => (document.activeElement as HTMLElement).dataset.field ?? ''), name);
  const remove = form(page).getByRole('button', { name: strings.remove(name), exact: true });
  await remove.focus();
  await page.keyboard.press('Space');
  assert.equal(await remove.count(), 0);
  await form(page).getByRole('button', { name: strings.close }).focus();
  await page.keyboard.press('Enter');
  assert.equal(await form(page).isVisible(), false);
  assert.equal(await opener(page).getAttribute('aria-expanded'), 'false');
  assert.equal(await fragment(page), '');
});

site.test('a secret is never typed and never in the link', async (page) => {
  await page.goto('/functions/set_password/#call?password=stolen&nope=1');
  await form(page).waitFor();
  assert.match((await form(page).locator('.linked').textContent())!, /nope[\s\S]*password/);
  assert.doesNotMatch((await form(page).textContent())!, /stolen/);
  await becomes(async () => /stolen/.test(await fragment(page)), false);
});

site.test('languages appear with the form; the one that was chosen last is there on the next page', async (page) => {
  await open(page, '/functions/plan_observation/');
  await page.getByRole('tab', { name: 'Python' }).click();
  assert.match(await codeOf(page, 'python'), /\("title", "Vega & friends"\)/);
  await page.goto('/functions/park_telescope/');
  await becomes(() => page.locator('#python').isVisible(), true);
  assert.match(await codeOf(page, 'python'), /park_telescope/);
});

site.test('output options change the request, the response and the link', async (page) => {
  await open(page, '/functions/list_stars/');
  await form(page).getByRole('button', { name: strings.addFilter }).click();
  await form(page)
    .getByRole('textbox', { name: strings.filterValue('a') })
    .fill('vega');
  await becomes(async () => /: 1 of/.test((await form(page).locator('output').textContent())!), true);
  assert.match(await codeOf(page, 'json-api'), /&api\.filter\.a\.arg0=vega/);
  const response = JSON.parse(await codeOf(page, 'output-json'));
  assert.equal(response.metadata.filter.filtered > 1, true);
  await becomes(async () => /api\.filter\.a\.arg0=vega/.test(await fragment(page)), true);
  await page.reload();
  await form(page).waitFor();
  assert.equal(
    await form(page)
      .getByRole('textbox', { name: strings.filterValue('a') })
      .inputValue(),
    'vega',
  );
});

site.test('keys of a response with output options lead to their rows', async (page) => {
  await open(page, '/functions/list_stars/');
  const keys = page.locator('#output-json .code a');
  const before = await keys.evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).hash));
  await form(page).getByRole('button', { name: strings.addFilter }).click();
  await form(page)
    .getByRole('combobox', { name: strings.filterType('a') })
    .selectOption('eq');
  await becomes(async () => /: \d+ of/.test((await form(page).locator('output').textContent())!), true);
  for (const [panel, prefix] of [
    ['output-json', '#metadata-'],
    ['output-xml', ''],
  ]) {
    const links = await page
      .locator(`#${panel} .code a`)
      .evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).hash));
    assert.ok(links.length > 0 && links.every((one) => before.includes(one)), `${prefix}${links}`);
  }
});

site.test('a list of a JSON body is edited as JSON; a mistake is named with its place', async (page) => {
  await open(page, '/functions/read_settings/');
  const names = form(page).getByRole('textbox', { name: 'names' });
  assert.equal(await names.inputValue(), '[\n  "layout",\n  "columns"\n]');
  await names.fill('["layout",');
  assert.match((await form(page).locator('.missing').textContent())!, /^names must be valid JSON: .*(position|end)/);
  await names.fill('["theme", {"a": 1}]');
  assert.equal(await form(page).locator('.missing').textContent(), strings.wrongType('names[1]', 'string[]|null'));
  await names.fill('["theme"]');
  assert.equal(await form(page).locator('.missing').textContent(), strings.ready);
  assert.match(await codeOf(page, 'curl'), /"names": \["theme"\]/);
});

site.test('closing the form shows the calls of the page again, and the languages with its first call', async (page) => {
  await page.goto('/functions/plan_observation/');
  const before = await codeOf(page, 'command-line');
  await opener(page).click();
  await form(page).getByRole('textbox', { name: 'title' }).fill('Other');
  await form(page).getByRole('button', { name: strings.close }).click();
  assert.equal(await codeOf(page, 'command-line'), before);
  assert.match(await codeOf(page, 'python'), /\("title", "Vega & friends"\)/);
});

site.test('server, user and token are kept for every page, and the token itself is not asked for', async (page) => {
  await open(page, '/functions/plan_observation/');
  await form(page).getByText(strings.server).click();
  await form(page).getByRole('textbox', { name: strings.settings.host }).fill('night.example.org"$(x)');
  assert.match(await codeOf(page, 'json-api'), /^https:\/\/night\.example\.orgx:8443\//);
  await page.goto('/functions/park_telescope/');
  await becomes(async () => /night\.example\.orgx/.test(await codeOf(page, 'json-api')), true);
});

site.test('a hostile link does no harm', async (page) => {
  for (const hash of [
    '#call?%',
    '#call?__proto__=x&constructor=y',
    '#call?title=<img src=x onerror=alert(1)>',
    `#call?${'a=b&'.repeat(9000)}`,
  ]) {
    await page.goto('/functions/park_telescope/');
    await page.goto(`/functions/plan_observation/${hash}`);
    await form(page).waitFor();
    assert.equal(await page.locator('img[src="x"]').count(), 0);
  }
});

/** Pages with forms of every kind: output options, many parameters, a JSON body, conditions, a secret, a file. */
const FORMS = [
  '/functions/list_stars/',
  '/functions/plan_observation/',
  '/functions/read_settings/',
  '/functions/add_mark/',
  '/functions/set_password/',
  '/functions/upload_plate/',
];

for (const width of [360, 1440])
  site.test(
    `a page with its form open has no accessibility violation, light and dark, at ${width} px`,
    async (page) => {
      const found: string[] = [];
      for (const address of FORMS) {
        await open(page, address);
        if (address === FORMS[0]) {
          await form(page).getByRole('button', { name: strings.addFilter }).click();
          await form(page).getByRole('combobox', { name: strings.sortField }).selectOption({ index: 1 });
        }
        for (const fault of await faults(page)) found.push(`${address}: ${fault}`);
        await page.emulateMedia({ colorScheme: 'dark' });
        for (const fault of await faults(page, ['color-contrast'])) found.push(`${address}, dark: ${fault}`);
        await page.emulateMedia({ colorScheme: 'light' });
      }
      assert.deepEqual(found, []);
    },
    { width },
  );

site.test(
  'by touch on a phone: the form fits, and its controls are large enough',
  async (page) => {
    await page.goto('/functions/list_stars/');
    await opener(page).tap();
    await form(page).waitFor();
    await form(page).getByRole('button', { name: strings.addFilter }).tap();
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(width <= 360, String(width));
    const sizes = await form(page)
      .locator('button, select, textarea')
      .evaluateAll((all) =>
        all.map((one) => Math.min(one.getBoundingClientRect().width, one.getBoundingClientRect().height)),
      );
    assert.ok(
      sizes.every((size) => size >= 24),
      String(sizes),
    );
  },
  { width: 360, height: 780, hasTouch: true },
);

site.test('an example of a guide opens the form with its call', async (page) => {
  await page.goto('/guides/filter/');
  await page.getByRole('link', { name: words.tryExample }).first().click();
  await form(page).waitFor();
  assert.match(await fragment(page), /^#call\?.*api\.filter\.enable=1/);
  assert.ok(
    (await form(page)
      .getByRole('textbox', { name: strings.filterValue('a') })
      .inputValue()) !== '',
  );
});
