// The page of a function, section by section.
import assert from 'node:assert/strict';
import { becomes, copied, openSite, texts } from './site.ts';
import { plain, STRINGS } from './strings.ts';

const site = openSite();
const API = 'Observatory API 2';
const NAME = 'shutter_status';
const ADDRESS = `/functions/${NAME}/`;
const { fields, frame, function: page, information } = STRINGS;

site.test('the head shows the title, the name and the summary', async (tab) => {
  await tab.goto(ADDRESS);
  assert.equal(await tab.title(), page.title(NAME, API));
  assert.deepEqual(await texts(tab, 'h1'), [NAME]);
  assert.deepEqual(await texts(tab, 'main .summary'), ['Show whether the shutter is open.']);
});

site.test('the facts are effect, method and version; the sections have their sizes', async (tab) => {
  await tab.goto(ADDRESS);
  assert.deepEqual(await texts(tab, '.facts > div'), [
    `${page.effect} ${page.effects.read}`,
    `${page.method} GET`,
    `${page.since} ${page.version('3')}`,
  ]);
  const sections = tab.getByRole('navigation', { name: page.sections });
  assert.deepEqual(
    await sections.getByRole('link').evaluateAll((links) => links.map((link) => link.getAttribute('href'))),
    ['#examples', '#parameters', '#returns', '#output'],
  );
  assert.deepEqual(await texts(tab, '.jump a'), [
    page.call,
    `${fields.parameters} ${page.none}`,
    `${fields.returns} 1`,
    page.output,
  ]);
});

site.test('the sidebar lists guides and categories with counts, and opens the current category', async (tab) => {
  await tab.goto(ADDRESS);
  const side = tab.getByRole('navigation', { name: frame.navigation });
  assert.deepEqual(await side.getByRole('heading').allInnerTexts(), [
    `Guide to ${API}`,
    frame.functions,
    frame.categories,
  ]);
  assert.deepEqual(await texts(tab, `.side h2:has-text("Guide to ${API}") + ul > li`), [
    'Introduction',
    'Responses',
    'Filter Output',
  ]);
  assert.deepEqual(await texts(tab, '.side .cat'), [
    `${frame.letters} 40`,
    'Access 7',
    'Archive 5',
    'Domes 6',
    'Observations 7',
    'Stars 7',
    'Telescopes 8',
  ]);
  assert.deepEqual(await texts(tab, '.side li.open > .cat'), ['Domes 6']);
  assert.equal((await texts(tab, '.side li.open li')).length, 6);
  assert.deepEqual(await texts(tab, '.side [aria-current="page"]'), [NAME]);
});

site.test('the button at the top opens the finder', async (tab) => {
  await tab.goto(ADDRESS);
  await tab.locator('.top .find').click();
  await tab.getByRole('dialog').waitFor();
});

site.test('the description links the functions that it names', async (tab) => {
  await tab.goto(ADDRESS);
  assert.equal(
    (await texts(tab, '#description p'))[0],
    'Reports the state of the shutter. open_shutter opens it, close_shutter closes it.',
  );
  const links = await tab.locator('#description p a').evaluateAll((all) => all.map((a) => a.getAttribute('href')));
  assert.deepEqual(links, ['/functions/open_shutter/', '/functions/close_shutter/']);
});

site.test('a description may have lists and a table with headings', async (tab) => {
  await tab.goto('/functions/plan_observation/');
  const description = tab.locator('#description');
  assert.deepEqual(await description.getByRole('listitem').allInnerTexts(), [
    'The planner moves plans that collide.',
    'A plan without moonlight limits is always possible.',
    'Find the object with list_stars.',
    'Plan it.',
  ]);
  assert.deepEqual(await description.getByRole('columnheader').allInnerTexts(), ['Seeing', 'Means']);
  assert.deepEqual(await description.getByRole('rowheader').allInnerTexts(), ['1', '3']);
});

const CALLS = {
  'JSON API': ['#json-api', `https://scope.example.com:8443/night#####/json-api/${NAME}?v=2`],
  'XML API': ['#xml-api', `https://scope.example.com:8443/night#####/xml-api/${NAME}?v=2`],
  'Command Line': ['#command-line', `scope ${NAME}`],
  curl: [
    '#curl',
    `curl -G https://scope.example.com:8443/json-api/${NAME} \\\n  -H 'Authorization: EXAMPLETOKEN' \\\n  -d v=2`,
  ],
} as const;
const NOTES = [
  'In a URL, encode the values. night##### is the session.',
  'XML is deprecated. Use JSON in new code.',
  'Quote values that contain shell characters. scope --help lists the options.',
  '-G sends the values in the URL.',
];

site.test('each format has its call, which is copied to the letter, and its note', async (tab) => {
  await tab.goto(ADDRESS);
  const tabs = tab.locator('#examples').getByRole('tab');
  assert.deepEqual(await tabs.allInnerTexts(), Object.keys(CALLS));
  for (const [i, [title, [panel, call]]] of Object.entries(CALLS).entries()) {
    await tab.getByRole('tab', { name: title, exact: true }).click();
    assert.equal(await copied(tab, panel), call);
    assert.deepEqual(await texts(tab, `${panel} .hint`), [NOTES[i]]);
  }
  assert.deepEqual(await texts(tab, '.howto p'), ['To try a call, use Observatory » Desk » Console.']);
  const guide = tab.getByRole('link', { name: page.howToCall(API) });
  assert.equal(await guide.getAttribute('href'), '/guides/introduction/');
});

site.test('a response given in full is shown exactly, in JSON and in XML, with a failure', async (tab) => {
  await tab.goto(ADDRESS);
  const tabs = tab.locator('#output').getByRole('tab');
  assert.deepEqual(await tabs.allInnerTexts(), [frame.json, page.xml, page.failure]);
  assert.equal(
    await copied(tab, '#output-json'),
    `{
  "data": {
    "is_open": "1"
  },
  "metadata": {
    "version": "2",
    "reason": "OK",
    "result": "1",
    "command": "shutter_status"
  }
}`,
  );
  await tabs.nth(1).click();
  assert.equal(
    await copied(tab, '#output-xml'),
    `<result>
  <data>
    <is_open>1</is_open>
  </data>
  <metadata>
    <version>2</version>
    <reason>OK</reason>
    <result>1</result>
    <command>shutter_status</command>
  </metadata>
</result>`,
  );
  await tabs.nth(2).click();
  assert.deepEqual(JSON.parse(await copied(tab, '#output-failure')), {
    metadata: { command: NAME, reason: 'error message', result: 0, version: 2 },
  });
});

site.test('a function without parameters says so in a sentence', async (tab) => {
  await tab.goto(ADDRESS);
  assert.deepEqual(await texts(tab, '#parameters'), [`${fields.parameters} ${fields.noParameters}`]);
});

site.test('the table of returns has a name, five columns and a row for each field', async (tab) => {
  await tab.goto(ADDRESS);
  const table = tab.getByRole('table', { name: fields.fieldsOf('data', NAME) });
  const heads = await table.getByRole('columnheader').allInnerTexts();
  assert.deepEqual(
    heads.map((text) => text.trim()),
    [fields.return, fields.type, fields.description, fields.values, fields.example],
  );
  assert.deepEqual(await texts(tab, '#returns tbody :is(th, td)'), [
    'is_open',
    'boolean',
    'Whether the shutter is open.',
    '1 Open. 0 Closed.',
    '1',
  ]);
});

site.test('the information section has the facts of the spec', async (tab) => {
  await tab.goto(ADDRESS);
  assert.deepEqual(await texts(tab, '#function-information .box > div'), [
    `${information.name} ${NAME}`,
    `${information.api} ${API}`,
    `${information.category} Domes, Shutter`,
    `${information.effect} ${information.effects.read}`,
    `${information.method} GET`,
    `${information.availableSince} ${page.version('3')}`,
    `${information.deprecated} ${information.no}`,
    `${information.programs} JSON, Markdown`,
    `${information.articles} card`,
  ]);
});

site.test('the box about the API shows the text of catalog.yaml', async (tab) => {
  await tab.goto(ADDRESS);
  assert.deepEqual(await texts(tab, '#about :is(h2, p, li)'), [
    `About ${API}`,
    'Observatory API 2 lets a program do what an astronomer does at the desk.',
    'Every call names its version, v=2.',
    'Test metadata.result, not the HTTP status.',
  ]);
});

site.test('related functions are listed with their summaries and lead to their pages', async (tab) => {
  await tab.goto(ADDRESS);
  assert.deepEqual(await texts(tab, '#related li'), [
    'open_shutter Open the shutter of the dome.',
    'close_shutter Close the shutter of the dome.',
  ]);
  await tab.locator('#related').getByRole('link', { name: 'open_shutter' }).click();
  await tab.waitForURL('**/functions/open_shutter/');
  assert.deepEqual(await texts(tab, 'main .summary'), ['Open the shutter of the dome.']);
});

site.test('functions and guides that name a function are listed in a fold', async (tab) => {
  await tab.goto('/functions/shutter_status/');
  const fold = tab.locator('.names');
  const link = fold.getByRole('link', { name: 'close_shutter' });
  assert.equal(await link.isVisible(), false);
  await fold.locator('summary').click();
  await link.click();
  await tab.waitForURL('**/functions/close_shutter/');
});

site.test('a report carries the page and the version', async (tab) => {
  await tab.goto('/functions/park_telescope/');
  const href = await tab.getByRole('link', { name: frame.report }).getAttribute('href');
  assert.equal(
    href,
    `https://observatory.example/report?title=${encodeURIComponent(page.title('park_telescope', API))}&body=${encodeURIComponent('https://observatory.example/functions/park_telescope/')}%2012.4.0`,
  );
});

site.test(
  'breadcrumbs lead to the category and its group, the pager to the previous and next function',
  async (tab) => {
    await tab.goto('/functions/park_telescope/');
    const crumbs = tab.getByRole('navigation', { name: frame.breadcrumb });
    assert.deepEqual(await crumbs.getByRole('listitem').allInnerTexts(), [frame.functions, 'Telescopes', 'Pointing']);
    const pager = tab.getByRole('navigation', { name: page.functionPager });
    assert.deepEqual(
      (await pager.getByRole('link').allInnerTexts()).map((text) => text.replaceAll(/\s+/g, ' ')),
      [`${frame.previous} focus_camera`, `${frame.next} point_telescope`],
    );
    await crumbs.getByRole('link', { name: 'Pointing' }).click();
    await tab.waitForURL('**/categories/telescopes/#pointing');
    assert.deepEqual(await texts(tab, '#pointing h2'), ['Pointing']);
    await tab.goBack();
    await pager.getByRole('link').last().click();
    await tab.waitForURL('**/functions/point_telescope/');
  },
);

site.test('a key in a sample leads to its row, and the example in the row back to the key', async (tab) => {
  await tab.goto(ADDRESS);
  await tab.locator('#output-json').getByRole('link', { name: '"is_open"' }).click();
  await becomes(() => tab.evaluate(() => location.hash), '#return-is_open');
  assert.equal(await tab.locator('#return-is_open').evaluate((row) => row.matches(':target')), true);
  await becomes(
    () => tab.locator('.lit').evaluateAll((lit) => lit.map(({ id, tagName }) => id || tagName)),
    ['json-is_open', 'A', 'return-is_open'],
  );
  await tab.getByRole('tab', { name: page.xml, exact: true }).click();
  await tab.locator('#return-is_open').getByRole('link', { name: '1', exact: true }).click();
  // The key is in the JSON, whose panel opens for it.
  await becomes(() => tab.locator('#output-json').isVisible(), true);
  assert.equal(await tab.evaluate(() => location.hash), '#json-is_open');
});

site.test('every heading and every row is a link to itself', async (tab) => {
  for (const address of [ADDRESS, '/functions/plan_observation/', '/functions/list_stars/']) {
    await tab.goto(address);
    const wrong = await tab.locator('main').evaluate((main) =>
      [...main.querySelectorAll('h2, h3, tbody tr[id]:not(.group)')]
        .filter((element) => {
          const link = element.querySelector<HTMLAnchorElement>('a.self');
          const target = link && document.getElementById(decodeURIComponent(link.hash.slice(1)));
          return !target?.contains(element);
        })
        .map((element) => element.outerHTML.slice(0, 200)),
    );
    assert.deepEqual(wrong, [], address);
  }
});

site.test('a use case has a page of its own, and its function leads there', async (tab) => {
  await tab.goto('/functions/add_mark/');
  await tab.locator('#variants').getByRole('link', { name: 'Finding chart' }).last().click();
  await tab.waitForURL('**/functions/add_mark/finding-chart/');
  assert.equal(await tab.title(), page.title('add_mark (Finding chart)', API));
  assert.deepEqual(await texts(tab, 'h1'), ['add_mark (Finding chart)']);
  assert.deepEqual(await texts(tab, '.side [aria-current="page"]'), ['add_mark (Finding chart)']);
  assert.match(await copied(tab, '#json-api'), /\nv=2&star=vega&type=chart&text=North%20is%20up$/);
  assert.deepEqual(await texts(tab, 'main .summary'), [
    `${plain(page.useCaseOf('add_mark'))}: Add a mark to the star list.`,
  ]);
  await tab.locator('main .summary').getByRole('link', { name: 'add_mark' }).click();
  await tab.waitForURL('**/functions/add_mark/');
});
