// The tables of parameters and return fields: what a row shows, the filter, folding, and links to single rows.
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { becomes, copied, openSite, texts } from './site.ts';
import { CLIENT, plain, STRINGS } from './strings.ts';

const site = openSite();
const { fields, function: strings } = STRINGS;
const hash = (page: Page) => page.evaluate(() => location.hash);

/** The ids of the elements that a selector finds and that are visible. */
const shownIds = (page: Page, selector: string) =>
  page.locator(selector).evaluateAll((elements) => elements.filter((one) => one.checkVisibility()).map(({ id }) => id));

site.test('a long list of parameters has sections, and each row its type, default and values', async (page) => {
  await page.goto('/functions/plan_observation/');
  assert.deepEqual(await texts(page, '.jump > *'), [
    strings.call,
    `${fields.parameters} 18`,
    `${fields.returns} 6, ${plain(strings.fieldsIn(['output'], 'metadata'))}`,
    strings.output,
    `target ${strings.required}, ${strings.conditionalCount(2)}`,
  ]);
  const sections = page.getByRole('navigation', { name: fields.sectionsOf(fields.parameters) });
  await sections.getByRole('link', { name: 'Motion' }).click();
  await becomes(() => hash(page), '#parameters-motion');
  assert.deepEqual(await texts(page, '#parameters .group'), [
    'Target 4',
    'Exposure 6',
    'Instrument 3',
    'Motion 3',
    'Messages 2',
  ]);
  assert.deepEqual(await texts(page, '#param-target .type'), [`string ${fields.required}`]);
  assert.deepEqual(await texts(page, '#param-pin .type'), [`string ${fields.secret}`]);
  assert.ok((await texts(page, '#param-exposure'))[0]!.includes(plain(fields.default(['60']))));
  assert.deepEqual(await page.locator('#param-observer').getByRole('listitem').allInnerTexts(), [
    'desk The desk.',
    `${fields.otherValues} A user’s name.`,
  ]);
  await page.locator('.jump').getByRole('link', { name: 'target' }).click();
  await becomes(() => hash(page), '#param-target');
});

site.test(
  'the filter of a table shows matching rows with their section, and a link to a hidden row clears it',
  async (page) => {
    await page.goto('/functions/plan_observation/');
    const filter = page.getByRole('searchbox', { name: fields.filter.parameters });
    await filter.fill('max wind');
    await becomes(() => texts(page, '#parameters tbody tr[id^="param-"] th'), ['max_wind']);
    assert.deepEqual(await texts(page, '#parameters .group'), [`Exposure ${CLIENT.filtered(1, 6, 0)}`]);
    assert.match((await texts(page, '#parameters output'))[0]!, /^1 of 18\b/);
    await filter.fill('no parameter has this name');
    await becomes(() => texts(page, '#parameters tbody tr'), []);
    const none = CLIENT.noRow('no parameter has this name');
    assert.deepEqual(await texts(page, '#parameters .none'), [`${none} ${CLIENT.clear}`]);
    await page.locator('#parameters').getByRole('button', { name: CLIENT.clear }).click();
    await becomes(async () => (await texts(page, '#parameters .group')).at(1), 'Exposure 6');
    // A word of a section's title finds its rows.
    await filter.fill('motion');
    await becomes(() => texts(page, '#parameters .group'), ['Motion 3']);
    await filter.fill('no parameter has this name');
    await becomes(() => texts(page, '#parameters tbody tr'), []);
    await page.locator('#examples a[href="#param-count"]').first().click();
    await becomes(() => page.locator('#param-count').isVisible(), true);
    assert.equal(await filter.inputValue(), '');
  },
);

site.test('a record is put in place with its sections, and a sample shows two entries', async (page) => {
  await page.goto('/functions/list_stars/');
  assert.match((await texts(page, '#return-star .type'))[0]!, /^object\[\]/);
  assert.deepEqual(await texts(page, '#returns .group'), ['Identity 3', 'Light 3', 'History 4']);
  const response = JSON.parse(await copied(page, '#output-json'));
  assert.deepEqual(
    response.data.star.map(({ id, planets }: { id: string; planets: unknown[] }) => [id, planets.length]),
    [
      ['vega', 2],
      ['altair', 2],
    ],
  );
  assert.equal(await page.locator('[id="json-star.id"]').count(), 1);
});

site.test('a fold hides the fields of an object, and a link to one of them opens it again', async (page) => {
  await page.goto('/functions/list_stars/');
  const fold = page.getByRole('button', { name: fields.foldLabel('star'), exact: true });
  assert.equal(await fold.getAttribute('aria-expanded'), 'true');
  const rows = () => shownIds(page, '#returns tbody tr[id]:not(.group)');
  const all = await rows();
  assert.ok(all.length > 8);
  await fold.click();
  await becomes(rows, ['return-star']);
  assert.deepEqual(await texts(page, '#returns .group'), []);
  await page.evaluate(() => {
    location.hash = '#return-star.planets.mass';
  });
  await becomes(() => page.locator('[id="return-star.planets.mass"]').isVisible(), true);
  assert.equal(await fold.getAttribute('aria-expanded'), 'true');
  assert.deepEqual(await rows(), all);
});

site.test('a key in the sample opens its folded row each time, also when the address stays the same', async (page) => {
  await page.goto('/functions/list_stars/');
  const fold = page.getByRole('button', { name: fields.foldLabel('star'), exact: true });
  const key = page.locator('[id="json-star.magnitude"]');
  const row = page.locator('[id="return-star.magnitude"]');
  for (let i = 0; i < 3; i += 1) {
    await fold.click();
    await becomes(() => row.isVisible(), false);
    await key.click();
    await becomes(() => row.isVisible(), true);
    assert.equal(await hash(page), '#return-star.magnitude');
    assert.equal(await row.evaluate((one) => one.classList.contains('lit')), true);
  }
});

site.test('a link to a row shows it below the sticky headings, and its key in the sample', async (page) => {
  await page.goto('/functions/list_stars/#return-star.seen');
  const row = page.locator('[id="return-star.seen"]');
  await becomes(() => row.evaluate((one) => one.classList.contains('lit')), true);
  const covered = await row.evaluate((one) => {
    const { left, top } = one.querySelector('th')!.getBoundingClientRect();
    return !one.contains(document.elementFromPoint(left + 40, top + 12));
  });
  assert.equal(covered, false);
  const isInPane = await page.locator('[id="json-star.seen"]').evaluate((one) => {
    const pane = one.closest('pre')!.getBoundingClientRect();
    const { top, bottom } = one.getBoundingClientRect();
    return top >= pane.top && bottom <= pane.bottom;
  });
  assert.equal(isInPane, true);
});

site.test('the row that the address names shows its path on a line of its own', async (page) => {
  for (const width of [360, 768, 1440, 1920]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto('/functions/get_star/#return-star.planets.mass');
    const [path, name] = ['.self .vh', '.type'].map((part) => page.locator(`[id="return-star.planets.mass"] ${part}`));
    assert.equal(await path!.textContent(), 'star.planets[].');
    const [above, below] = [(await path!.boundingBox())!, (await name!.boundingBox())!];
    assert.ok(above.height < 30 && above.width > above.height, `${width} px: ${JSON.stringify(above)}`);
    assert.ok(above.y + above.height <= below.y, `${width} px: the path covers the row`);
  }
});

site.test('an example leads to its key in the sample without moving the page', async (page) => {
  await page.goto('/functions/list_stars/');
  const link = page.locator('[id="return-star.seen"] .ex a');
  await link.scrollIntoViewIfNeeded();
  const before = await page.evaluate(() => scrollY);
  await link.click();
  await becomes(() => hash(page), '#json-star.seen');
  assert.equal(await page.evaluate(() => scrollY), before);
  assert.equal(await page.locator('[id="json-star.seen"]').evaluate((one) => one.classList.contains('lit')), true);
});

site.test('a parameter that depends on another shows the value, and links to it', async (page) => {
  await page.goto('/functions/add_mark/');
  assert.deepEqual(await texts(page, '.jump .req'), [`star, type ${strings.required}, ${strings.conditionalCount(2)}`]);
  const condition = plain(fields.onlyWhere(plain(fields.is('type', ['note', 'chart']))));
  assert.ok((await texts(page, '#param-text'))[0]!.includes(condition));
  assert.match((await texts(page, '#param-text .type'))[0]!, new RegExp(fields.conditional));
  await page.locator('#param-text').getByRole('link', { name: 'type', exact: true }).click();
  await becomes(() => hash(page), '#param-type');
});

site.test('fields that a function adds to the metadata have a section and anchors of their own', async (page) => {
  await page.goto('/functions/park_telescope/');
  assert.deepEqual(await texts(page, '#returns > p'), [fields.onlyMetadata('metadata')]);
  assert.deepEqual(await texts(page, '#returns .group'), [fields.inPart('metadata')]);
  assert.ok(
    (await texts(page, '.jump a')).includes(
      `${fields.returns} ${strings.noData}, ${plain(strings.fieldsIn(['output'], 'metadata'))}`,
    ),
  );
  await page.locator('#output-json').getByRole('link', { name: '"raw"' }).click();
  await becomes(() => hash(page), '#metadata-output.raw');
  await becomes(
    () => page.locator('[id="metadata-output.raw"]').evaluate((row) => row.classList.contains('lit')),
    true,
  );
});

site.test('XML whose keys are not element names is shown with a warning', async (page) => {
  await page.goto('/functions/exposures_by_hour/');
  await page.getByRole('tab', { name: strings.xml, exact: true }).click();
  assert.deepEqual(await texts(page, '#output-xml > p'), [strings.notWellFormed]);
  assert.ok((await copied(page, '#output-xml')).includes('<21>14</21>'));
});

site.test('HTML in a value stays text', async (page) => {
  await page.goto('/functions/_scan_form/');
  assert.deepEqual(await texts(page, 'h1'), ['_scan_form']);
  assert.deepEqual(await texts(page, '#return-html .type'), [`string ${fields.formats.html}`]);
  assert.match(await copied(page, '#output-json'), /"html": "<label>Scan <input name=scan><\/label>"/);
  assert.equal(await page.locator('main input[name="scan"]').count(), 0);
});
