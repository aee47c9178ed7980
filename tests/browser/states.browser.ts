// What a reader must know before calling: removed, deprecated, unknown, destroys data, restarts services.
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { copied, openSite, texts } from './site.ts';
import { plain, STRINGS } from './strings.ts';

const site = openSite();
const { fields, function: strings } = STRINGS;
const RELEASE = '12';
const facts = (page: Page) => texts(page, '.facts > div');

site.test('a removed function says so first, with the call that replaces it and a failing response', async (page) => {
  await page.goto('/functions/get_value/');
  assert.deepEqual(await texts(page, 'p.state'), [
    `${strings.removedNotice} ${strings.notAvailableIn(RELEASE)} ${plain(strings.useInstead('read_settings'))}`,
  ]);
  assert.equal((await facts(page))[0], `${strings.removed} ${strings.removedBy(RELEASE)}`);
  assert.match(await copied(page, '#instead'), /\/json-api\/read_settings\nContent-Type/);
  assert.deepEqual(await texts(page, '#examples h2'), [strings.oldCall]);
  assert.deepEqual(JSON.parse(await copied(page, '#output')), {
    metadata: { command: 'get_value', reason: 'Unknown function ("get_value").', result: 0, version: 2 },
  });
  assert.deepEqual(await texts(page, '.side a[aria-current="page"]'), [`get_value ${STRINGS.lists.removed}`]);
});

site.test('what is not known differs from what does not exist', async (page) => {
  await page.goto('/functions/load_mask/');
  assert.deepEqual(await texts(page, 'p.state'), [
    `${strings.removedNotice} ${strings.notAvailableIn(RELEASE)} ${strings.noReplacement}`,
  ]);
  assert.deepEqual((await facts(page)).slice(1), [
    `${strings.method} ${strings.notKnown}`,
    `${strings.since} ${strings.notKnown}`,
  ]);
  assert.deepEqual((await texts(page, '.jump a')).slice(1, 3), [
    `${fields.parameters} ${strings.notKnown}`,
    `${fields.returns} ${strings.notKnown}`,
  ]);
  assert.deepEqual(await texts(page, '.unknown'), [
    `${fields.notKnown} ${fields.parametersUnknownRemoved}`,
    `${fields.notKnown} ${plain(fields.returnsUnknown('data'))}`,
  ]);
  assert.ok((await texts(page, '#json-api'))[0]!.includes(strings.otherParameters.trim()));
  await page.goto('/functions/relay/');
  assert.deepEqual(await texts(page, '.unknown'), [`${fields.notKnown} ${plain(fields.returnsUnknown('data'))}`]);
});

site.test('a deprecated function names its replacement above the facts', async (page) => {
  await page.goto('/functions/show_key/');
  assert.deepEqual(await texts(page, 'p.state'), [
    `${strings.deprecatedSinceNotice('11')} ${strings.stillAvailableIn(RELEASE)} ${plain(strings.useInNewCode('create_token'))}`,
  ]);
  const [state, strip] = await Promise.all(['p.state', '.facts'].map((one) => page.locator(one).boundingBox()));
  assert.ok(state!.y + state!.height <= strip!.y);
  await page.locator('p.state').getByRole('link').click();
  await page.waitForURL('**/functions/create_token/');
});

site.test('a function that destroys data warns above its call', async (page) => {
  await page.goto('/functions/erase_plate/');
  assert.equal((await facts(page))[0], `${strings.effect} ${strings.effects.destroy}`);
  assert.deepEqual(await texts(page, '.lead .care.lost'), [strings.destroyNotice]);
});

site.test('the facts say what continues in the background, what restarts and which role is required', async (page) => {
  await page.goto('/functions/start_queue/');
  assert.equal((await facts(page))[1], `${strings.background} ${plain(strings.continuesAs('queue_status'))}`);
  assert.equal(await page.locator('.facts').getByRole('link').first().getAttribute('href'), '/functions/queue_status/');
  await page.goto('/functions/open_shutter/');
  assert.deepEqual((await facts(page)).slice(0, 5), [
    `${strings.effect} ${strings.effects.change}`,
    `${strings.restarts} Weather watch, Dome light`,
    `${strings.method} GET`,
    `${strings.since} ${strings.version('3')}`,
    `${strings.requiresRole} Dome Control`,
  ]);
});

site.test(
  'the facts and the related functions name the call that undoes it and the one that shows its progress',
  async (page) => {
    await page.goto('/functions/start_queue/');
    assert.ok((await facts(page)).includes(`${strings.undo} stop_queue`));
    const rows = await texts(page, '#related li > span');
    assert.deepEqual(rows, [`queue_status ${strings.progress}`, `stop_queue ${strings.undo}`]);
    await page.goto('/functions/park_telescope/');
    const related = page.locator('#related li');
    assert.deepEqual(await texts(page, '#related li > span'), [`unpark_telescope ${strings.undo}`, 'point_telescope']);
    await related.first().getByRole('link').click();
    await page.waitForURL('**/functions/unpark_telescope/');
  },
);

site.test('a failing response marks the value by which a program sees the failure', async (page) => {
  await page.goto('/functions/park_telescope/#output-failure');
  const marked = page.locator('#output-failure code :is(mark, .bad)');
  assert.deepEqual(await marked.allInnerTexts(), ['0']);
});
