// Pages that list functions: A to Z with its filter, categories, changes, home, guides, and what is not there.
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { becomes, openSite, texts } from './site.ts';

const site = openSite();

const ROWS = '.list.wide li';
const names = (page: Page) => texts(page, `${ROWS} a`);
const count = async (page: Page) => (await texts(page, '.bigfind output'))[0] ?? '';
const search = (page: Page) => page.evaluate(() => location.search);
const numberOf = (text: string) => Number(/^\d+/.exec(text)?.[0]);

site.test('A to Z: every function once, in order, under its letter', async (page) => {
  await page.goto('/functions/');
  const all = await names(page);
  assert.equal(all.length, 649);
  assert.equal(new Set(all).size, 649);
  const letters = await texts(page, '.letter h2');
  assert.deepEqual(letters.slice(0, 3), ['#', 'A', 'B']);
  assert.deepEqual(await texts(page, '#letter-other a[href^="/"]'), ['_getpkgextensionform']);
  assert.match(
    (await texts(page, '#letter-l li')).find((row) => row.startsWith('listaccts '))!,
    /^listaccts List .+\. Accounts since 11$/,
  );
  assert.deepEqual(await texts(page, '.letters span'), ['J', 'O', 'X', 'Y', 'Z']);
  await page.getByRole('navigation', { name: 'Letters' }).getByRole('link', { name: 'T' }).click();
  assert.equal(await page.evaluate(() => location.hash), '#letter-t');
});

site.test('A to Z: words filter names, sentences and categories; Clear ends it', async (page) => {
  await page.goto('/functions/');
  const field = page.getByRole('searchbox', { name: 'Filter functions' });
  const clear = page.getByRole('button', { name: 'Clear' });
  assert.equal(await clear.isVisible(), false);
  await field.fill('twofactorauthpolicy');
  await becomes(() => names(page), ['twofactorauth_policy_status']);
  assert.equal(await count(page), '1 of 649');
  assert.deepEqual(await texts(page, '.letter h2'), ['T']);
  await field.fill('suspend account');
  await becomes(async () => (await names(page)).includes('suspendacct'), true);
  await field.fill('greylisting');
  await becomes(async () => (await names(page)).every((name) => /greylist/.test(name)), true);
  await becomes(() => search(page), '?q=greylisting');
  await clear.click();
  await becomes(() => count(page), '');
  assert.equal((await names(page)).length, 649);
  assert.equal(await field.inputValue(), '');
  assert.equal(await field.evaluate((one) => one === document.activeElement), true);
  await becomes(() => search(page), '');
});

site.test('A to Z: by version, with the functions of unknown age kept and counted', async (page) => {
  await page.goto('/functions/');
  const known = await page
    .locator(ROWS)
    .evaluateAll((rows) => rows.filter((row) => row.hasAttribute('data-since')).length);
  assert.ok(known > 600);
  await page.getByLabel('Available in').selectOption('54');
  await becomes(async () => /of unknown age$/.test(await count(page)), true);
  const shown = await names(page);
  assert.ok(shown.includes('twofactorauth_policy_status') && shown.includes('listaccts') && shown.includes('nvget'));
  const [, found, ageless] = /^(\d+) of 649, (\d+) of unknown age$/.exec(await count(page))!;
  assert.equal(Number(found), shown.length);
  const rows = await texts(page, ROWS);
  assert.equal(rows.filter((row) => row.endsWith('version unknown')).length, Number(ageless));
  const later = rows
    .map((row) => / since (.+)$/.exec(row)?.[1] ?? '')
    .filter((since) => /^\d+$/.test(since) && Number(since) > 54);
  assert.deepEqual(later, []);
  await becomes(() => search(page), '?in=54');
  // The next even version has more, never less but for what went.
  await page.getByLabel('Available in').selectOption('138');
  await becomes(async () => numberOf(await count(page)) > Number(found), true);
  assert.equal((await names(page)).includes('nvget'), false);
});

site.test('A to Z: by state', async (page) => {
  await page.goto('/functions/');
  const state = page.getByLabel('Status');
  await state.selectOption('removed');
  await becomes(() => count(page), '24 of 649');
  const tags = (await texts(page, `${ROWS} .tag`)).filter((tag) => tag !== 'removed');
  assert.deepEqual(tags, []);
  await state.selectOption('deprecated');
  await becomes(() => count(page), '8 of 649');
  assert.ok((await names(page)).includes('accesshash'));
  await state.selectOption('current');
  await becomes(() => count(page), '617 of 649');
});

site.test('A to Z: an address is restored before anything shows, and by the back button', async (page) => {
  await page.goto('/functions/?q=token&in=64&state=current');
  assert.equal(await page.getByRole('searchbox').first().inputValue(), 'token');
  assert.equal(await page.getByLabel('Available in').inputValue(), '64');
  assert.equal(await page.getByLabel('Status').inputValue(), 'current');
  const shown = await names(page);
  assert.ok(shown.includes('api_token_create') && shown.length < 30, shown.join());
  await page.locator(ROWS).locator('a', { hasText: 'api_token_create' }).click();
  await page.waitForURL('**/functions/api_token_create/');
  await page.goBack();
  await page.waitForURL('**/functions/?q=token&in=64&state=current');
  await becomes(() => names(page), shown);
});

site.test('A to Z: nothing found says where else to look', async (page) => {
  await page.goto('/functions/?q=xyzzy');
  assert.deepEqual(await texts(page, '#none h2'), ['No matching functions']);
  assert.equal(await count(page), '0 of 649');
  assert.deepEqual(await names(page), []);
  await page.locator('#none .find-link').click();
  await page.locator('dialog.finder[open]').waitFor();
});

site.test('a category: its groups, their functions, those that are gone at the end', async (page) => {
  await page.goto('/categories/server-administration/');
  assert.equal(await page.title(), 'Server Administration - WHM API 1');
  assert.deepEqual(await texts(page, 'h1'), ['Server Administration']);
  const groups = await texts(page, '.here li');
  const heads = await texts(page, '.letter h2');
  assert.deepEqual(
    groups.map((group) => group.replace(/ \d+$/, '')),
    heads,
  );
  assert.equal(heads.at(-1), 'Removed');
  assert.deepEqual(await texts(page, '.lead .facts'), [
    `85 functions in ${heads.length} groups. Removed functions are listed last.`,
  ]);
  assert.equal((await texts(page, '.letter li')).length, 85);
  assert.ok((await texts(page, '#removed li')).every((row) => / removed /.test(row)));
  assert.deepEqual(await texts(page, '.side li.open > .cat'), ['Server Administration 85']);
  await page.locator('.here a', { hasText: 'Removed' }).click();
  assert.equal(await page.evaluate(() => location.hash), '#removed');
});

site.test('changes: newest version first, what is not known at the end', async (page) => {
  await page.goto('/changes/');
  const heads = await texts(page, '.when h2');
  assert.equal(heads[0], '138');
  assert.equal(heads.at(-1), 'Version not known');
  assert.ok(heads.indexOf('54') < heads.indexOf('11.52'), '11.52 came before 54');
  assert.ok(heads.indexOf('11.44') < heads.indexOf('11.38') && heads.indexOf('11.38') < heads.indexOf('11'));
  assert.deepEqual((await texts(page, '#v138 h3')).at(-1), 'Removed, 2 functions');
  assert.ok((await texts(page, '[id="v54"] li')).some((row) => row.startsWith('twofactorauth_policy_status ')));
  assert.deepEqual(await texts(page, '#unknown h3'), [
    'Removed in or before version 138, 22 functions',
    'Deprecated, 8 functions',
  ]);
});

site.test('home: what people come for, one call, all categories, the forms for programs', async (page) => {
  await page.goto('/');
  assert.equal(await page.title(), 'WHM API 1, function by function');
  const tasks = await texts(page, '.tasks li');
  assert.equal(tasks.length, 15);
  assert.equal(tasks[1], 'Suspend an account suspendacct');
  assert.equal((await texts(page, '#categories li')).length, 32);
  assert.match(
    (await texts(page, '#call code'))[0]!,
    /^curl -G https:\/\/hostname\.example\.com:2087\/json-api\/gethostname /,
  );
  const answer = JSON.parse((await page.locator('#answer pre code').textContent()) ?? '');
  assert.equal(answer.metadata.command, 'gethostname');
  assert.deepEqual(await texts(page, '#programs li a'), ['catalog.json', 'llms.txt', '/functions/<name>.json']);
  await page.getByRole('searchbox', { name: 'Find a function' }).fill('quota');
  await page.getByRole('button', { name: 'Search' }).click();
  await page.waitForURL('**/functions/?q=quota');
  await becomes(async () => (await names(page)).includes('editquota'), true);
});

const GUIDES: [slug: string, title: string][] = [
  ['introduction', 'Introduction'],
  ['return-data', 'Return Data'],
  ['filter-output', 'Filter Output'],
  ['sort-output', 'Sort Output'],
  ['paginate-output', 'Paginate Output'],
  ['output-columns', 'Output Columns'],
  ['call-cpanel-api-2-and-uapi', 'Call cPanel API 2 and UAPI'],
];

site.test('guides: headings listed beside them, answers that parse', async (page) => {
  for (const [slug, title] of GUIDES) {
    await page.goto(`/guides/${slug}/`);
    assert.deepEqual(await texts(page, 'h1'), [title]);
    assert.equal(await page.title(), `${title} - WHM API 1`);
    assert.deepEqual(await texts(page, '.side [aria-current="page"]'), [title]);
    const heads = await texts(page, '.detail :is(h2, h3)');
    assert.ok(heads.length >= 3, slug);
    assert.deepEqual(await texts(page, '.here a'), heads);
    assert.deepEqual(
      (await texts(page, '.detail')).filter((text) => /```|\bundefined\b|\[object/.test(text)),
      [],
    );
    const answers = await page
      .locator('.detail pre.data code')
      .evaluateAll((all) => all.map((one) => one.textContent ?? ''));
    for (const answer of answers.filter((text) => text.startsWith('{'))) assert.ok(JSON.parse(answer).metadata, slug);
  }
});

site.test('a guide shows what its options do: the answer is computed', async (page) => {
  await page.goto('/guides/filter-output/');
  const calls = await texts(page, '.detail pre.wrap code');
  assert.ok(
    calls.some((call) => call.startsWith('whmapi1 listaccts api.filter.enable=1 api.filter.a.field=suspended ')),
  );
  const answer = JSON.parse((await page.locator('.detail pre.data code').first().textContent())!);
  assert.deepEqual(answer.data.acct, [
    { user: 'garage', suspended: 1 },
    { user: 'tailor', suspended: 1 },
  ]);
});

site.test('the guide to privileges lists each with its meaning', async (page) => {
  await page.goto('/guides/introduction/#privilege-suspend-acct');
  const row = page.locator('#privilege-suspend-acct');
  assert.match(
    (await texts(page, '#privilege-suspend-acct'))[0]!,
    /^suspend-acct Suspend and unsuspend accounts that the reseller owns/,
  );
  assert.equal(await row.evaluate((one) => one.matches(':target')), true);
});

site.test(
  'what is not there: the nearest names, and the field filled',
  async (page) => {
    for (const [address, first] of [
      ['/functions/lisaccts/', 'listaccts'],
      ['/functions/suspend_acct.html', 'suspendacct'],
      ['/display/DD/WHM+API+1+Functions+-+createacct', 'createacct'],
    ]) {
      const answer = await page.goto(address!);
      assert.equal(answer?.status(), 404);
      assert.deepEqual(await texts(page, 'h1'), ['Page not found']);
      await becomes(async () => (await texts(page, '#nearest li a'))[0], first);
    }
    await page.locator('#nearest a').first().click();
    await page.waitForURL('**/functions/createacct/');
    // Nothing is near this: the page says only what there is to say.
    await page.goto('/zzzzzzzzzzzzzzzzzzzzzzzzzz/');
    await becomes(() => page.getByRole('searchbox').inputValue(), 'zzzzzzzzzzzzzzzzzzzzzzzzzz');
    assert.equal(await page.locator('#near').isVisible(), false);
  },
  { says: /status of 404/ },
);
