// Pages that lead to functions: home, categories, changes, guides, and the page for addresses that do not exist.
import assert from 'node:assert/strict';
import { becomes, copied, openSite, texts } from './site.ts';
import { STRINGS } from './strings.ts';

const site = openSite();
const { frame, lists } = STRINGS;
const API = 'Observatory API 2';

site.test('a category shows its groups in order, removed functions last', async (page) => {
  await page.goto('/categories/observations/');
  assert.equal(await page.title(), `Observations - ${API}`);
  assert.deepEqual(await texts(page, 'h1'), ['Observations']);
  const heads = await texts(page, '.letter h2');
  assert.deepEqual(heads.slice(0, 2), ['Planning', 'Queue']);
  assert.equal(heads.at(-1), 'Removed');
  assert.ok((await texts(page, '.lead')).join(' ').includes(lists.removedLast));
  assert.deepEqual(await texts(page, '#queue li a'), ['queue_status', 'start_queue', 'stop_queue']);
  assert.deepEqual(await texts(page, '#removed li a'), ['hold_queue']);
  assert.deepEqual(await texts(page, '.side li.open > .cat'), ['Observations 7']);
  await page.locator('.here').getByRole('link', { name: 'Removed' }).click();
  assert.equal(await page.evaluate(() => location.hash), '#removed');
});

site.test('a category without groups is one list', async (page) => {
  await page.goto('/categories/archive/');
  assert.deepEqual(await texts(page, '.detail li a, main .list li a'), [
    '_scan_form',
    'erase_plate',
    'get_plate',
    'merge_plates',
    'upload_plate',
  ]);
});

site.test('changes are listed by version, newest first, unknown versions last', async (page) => {
  await page.goto('/changes/');
  const heads = await texts(page, '.when h2');
  assert.deepEqual(heads, ['12', '11', '10.2', '10', '9', '8', '4', '3', '2.10', '2.1', '1', lists.versionNotKnown]);
  assert.deepEqual(await texts(page, '#v12 h3'), [lists.addedList(2), lists.removedList(1)]);
  assert.deepEqual(await texts(page, '#v11 h3'), [lists.addedList(1), lists.deprecatedList(1)]);
  assert.ok((await texts(page, '[id="v2.10"] li')).some((row) => row.startsWith('create_token ')));
  assert.deepEqual(await texts(page, '#unknown h3'), [lists.removedByList('12', 2), lists.addedList(1)]);
});

site.test('home shows common tasks, one call with its response, all categories and the exports', async (page) => {
  await page.goto('/');
  assert.equal(await page.title(), lists.homeTitle(API));
  assert.deepEqual(await texts(page, '.tasks li'), [
    'Plan an observation plan_observation',
    'List stars list_stars',
    'Park a telescope park_telescope',
  ]);
  assert.equal((await texts(page, '#categories li')).length, 6);
  assert.match(await copied(page, '#call'), /^curl -G https:\/\/scope\.example\.com:8443\/json-api\/site_name /);
  assert.deepEqual(await texts(page, '#call li:has(span)'), [
    '8443 The port.',
    'site_name The function.',
    'v=2 The version of the API.',
  ]);
  assert.equal(
    (await texts(page, '#answer li')).at(-1),
    '"metadata": { "reason": "OK", "result": 1 } result is 1 on success and 0 on failure.',
  );
  await page.locator('#call').getByRole('link', { name: 'site_name' }).click();
  await page.waitForURL('**/functions/site_name/');
  await page.goBack();
  assert.deepEqual((await texts(page, '#categories .mix'))[0], '4 3');
  const exported = await page.locator('#programs li').getByRole('link').allInnerTexts();
  assert.deepEqual(exported, [
    '/catalog.json',
    '/openapi.json',
    '/postman.json',
    '/llms.txt',
    '/llms-full.txt',
    '/feed.xml',
    '/links.json',
    '/categories/<name>/llms.txt',
    '/functions/<name>.json',
    '/functions/<name>.md',
    '/embed/<name>.json',
    '/schema/catalog.json',
    '/schema/function.json',
  ]);
  await page.getByRole('searchbox').fill('comet');
  await becomes(async () => (await texts(page, '.finder [role="option"] > span:first-child'))[0], 'find_comet');
});

site.test('a guide lists its headings next to the text', async (page) => {
  for (const [slug, title] of [
    ['introduction', 'Introduction'],
    ['responses', 'Responses'],
    ['filter', 'Filter Output'],
  ] as const) {
    await page.goto(`/guides/${slug}/`);
    assert.deepEqual(await texts(page, 'h1'), [title]);
    assert.equal(await page.title(), `${title} - ${API}`);
    assert.deepEqual(await texts(page, '.side [aria-current="page"]'), [title]);
    const heads = await texts(page, '.detail :is(h2, h3)');
    assert.ok(heads.length >= 2, slug);
    const contents = page.getByRole('navigation', { name: lists.onThisPage });
    assert.deepEqual(await contents.getByRole('link').allInnerTexts(), heads);
  }
  const pager = page.getByRole('navigation', { name: lists.guidePager });
  assert.equal(await pager.getByRole('link').count(), 1);
  await pager.getByRole('link').click();
  await page.waitForURL('**/guides/responses/');
});

site.test('an example in a guide shows its call and the response that the options leave', async (page) => {
  await page.goto('/guides/filter/');
  const calls = await page.locator('.detail pre code').allInnerTexts();
  assert.ok(
    calls.some((call) => call.startsWith('scope list_stars api.filter.enable=1 api.filter.a.field=magnitude ')),
  );
  const response = calls.map((text) => text.trim()).find((text) => text.startsWith('{'))!;
  assert.deepEqual(JSON.parse(response).data.star, [
    { id: 'vega', magnitude: 0.03 },
    { id: 'altair', magnitude: 0.76 },
  ]);
  await page.goto('/guides/responses/');
  const shown = await page.locator('.detail pre code').allInnerTexts();
  assert.ok(shown[0]!.startsWith('{\n  "data": {\n    "is_open": "1"'), shown[0]);
  assert.ok(shown[1]!.startsWith('<result>\n  <data>\n    <is_open>1</is_open>'), shown[1]);
});

site.test('a drawing of a guide is in the page, with a name and a caption', async (page) => {
  await page.goto('/guides/responses/');
  const drawing = page.getByRole('img', { name: 'Three boxes from left to right: plan, queue, exposure.' });
  assert.ok((await drawing.boundingBox())!.width > 100);
  assert.deepEqual(await texts(page, 'figcaption'), ['A plan waits in the queue before it is exposed.']);
});

site.test('a guide lists each privilege with its meaning and its functions', async (page) => {
  await page.goto('/guides/introduction/#privilege-plan');
  const row = page.locator('#privilege-plan');
  assert.match((await texts(page, '#privilege-plan'))[0]!, /^plan Plan observations and cancel them\./);
  assert.deepEqual(await row.getByRole('link').allInnerTexts(), ['cancel_observation', 'plan_observation']);
  assert.equal(await row.evaluate((one) => one.matches(':target')), true);
});

site.test(
  'an address that does not exist suggests the closest functions and fills the search field',
  async (page) => {
    for (const [address, first] of [
      ['/functions/list_star/', 'list_stars'],
      ['/functions/parktelescop.html', 'park_telescope'],
      ['/display/Functions+-+plan_observation', 'plan_observation'],
    ] as const) {
      const response = await page.goto(address);
      assert.equal(response?.status(), 404);
      assert.deepEqual(await texts(page, 'h1'), [lists.notFound]);
      await becomes(() => texts(page, '#asked'), [address]);
      await becomes(async () => (await texts(page, '#nearest li a'))[0], first);
    }
    await page.locator('#nearest a').first().click();
    await page.waitForURL('**/functions/plan_observation/');
    // Nothing is close to this one.
    await page.goto('/zzzzzzzzzzzzzzzzzzzzzzzzzz/');
    await becomes(() => page.getByRole('searchbox').inputValue(), 'zzzzzzzzzzzzzzzzzzzzzzzzzz');
    assert.equal(await page.getByRole('heading', { name: lists.closestMatches }).isVisible(), false);
    await page.getByRole('navigation', { name: frame.navigation }).waitFor();
  },
  { says: /status of 404/ },
);
