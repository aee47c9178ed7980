// The page that every function's page is made after, part by part.
import assert from 'node:assert/strict';
import { becomes, copied, openSite, texts } from './site.ts';

const site = openSite();
const NAME = 'twofactorauth_policy_status';
const ADDRESS = `/functions/${NAME}/`;

const JSON_OUTPUT = `{
  "data": {
    "is_enabled": "1"
  },
  "metadata": {
    "version": "1",
    "reason": "OK",
    "result": "1",
    "command": "twofactorauth_policy_status"
  }
}`;
const XML_OUTPUT = `<result>
  <data>
    <is_enabled>1</is_enabled>
  </data>
  <metadata>
    <version>1</version>
    <reason>OK</reason>
    <result>1</result>
    <command>twofactorauth_policy_status</command>
  </metadata>
</result>`;

site.test('title, name and summary', async (page) => {
  await page.goto(ADDRESS);
  assert.equal(await page.title(), `${NAME} - WHM API 1`);
  assert.deepEqual(await texts(page, 'h1'), [NAME]);
  assert.deepEqual(await texts(page, 'main .summary'), ['Show whether the two-factor authentication policy is on.']);
});

site.test('the facts in their order', async (page) => {
  await page.goto(ADDRESS);
  assert.deepEqual(await texts(page, '.facts > div'), [
    'Effect read-only',
    'Method GET',
    'Since version 54',
    'Parameters none',
    'Returns 1 field',
  ]);
});

site.test('the sidebar: guides, lists, categories with counts, the current one open', async (page) => {
  await page.goto(ADDRESS);
  assert.deepEqual(await texts(page, '.side h2'), ['Guide to WHM API 1', 'Functions', 'Categories']);
  assert.deepEqual(await texts(page, '.side h2:text-is("Guide to WHM API 1") + ul > li'), [
    'Introduction',
    'Return Data',
    'Filter Output',
    'Sort Output',
    'Paginate Output',
    'Output Columns',
    'Call cPanel API 2 and UAPI',
  ]);
  const categories = await texts(page, '.side .cat');
  assert.equal(categories.length, 33);
  assert.equal(categories[0], 'A–Z 649');
  assert.equal(categories[1], '360 Monitoring 2');
  assert.equal(categories.at(-1), 'Updates 10');
  const counts = categories.slice(1).map((text) => Number(/ (\d+)$/.exec(text)?.[1]));
  assert.equal(
    counts.reduce((sum, count) => sum + count, 0),
    649,
  );
  assert.deepEqual(await texts(page, '.side li.open > .cat'), ['Authentication 31']);
  assert.equal((await texts(page, '.side li.open li')).length, 31);
  assert.deepEqual(await texts(page, '.side [aria-current="page"]'), [NAME]);
});

site.test('the way to the finder', async (page) => {
  await page.goto(ADDRESS);
  assert.deepEqual(await texts(page, '.top .find'), ['Find a function Ctrl K']);
  await page.locator('.top .find').click();
  await page.locator('dialog.finder[open]').waitFor();
});

site.test('the description', async (page) => {
  await page.goto(ADDRESS);
  const [first] = await texts(page, '#description p');
  assert.equal(first, 'Reports the state of the server’s two-factor authentication (2FA) policy.');
  const links = await page.locator('#description p a').evaluateAll((all) => all.map((a) => a.getAttribute('href')));
  assert.deepEqual(links, [
    '/functions/twofactorauth_get_user_configs/',
    '/functions/twofactorauth_enable_policy/',
    '/functions/twofactorauth_disable_policy/',
  ]);
});

const CALLS = {
  'JSON API': [
    '#json-api',
    `https://hostname.example.com:2087/cpsess#####/json-api/${NAME}?api.version=1`,
    'URI-encode values in a URL, unless the page says otherwise. cpsess##### is the security token of a browser session; leave it out with an API token.',
  ],
  'XML API': [
    '#xml-api',
    `https://hostname.example.com:2087/cpsess#####/xml-api/${NAME}?api.version=1`,
    'URI-encode values in a URL, unless the page says otherwise. XML has been deprecated since version 66. Use JSON in new code.',
  ],
  'Command Line': [
    '#command-line',
    `whmapi1 ${NAME}`,
    'Quote values that contain shell characters. URI-encoded values are decoded too. whmapi1 --help lists the options. On CloudLinux, use the full path, /usr/local/cpanel/bin/whmapi1.',
  ],
  curl: [
    '#curl',
    `curl -G https://hostname.example.com:2087/json-api/${NAME} \\
  -H 'Authorization: whm root:EXAMPLETOKEN' \\
  -d api.version=1`,
    '--data-urlencode encodes the value, and -G sends it in the URL.',
  ],
} as const;

site.test('the calls to the letter, and the notes of each form', async (page) => {
  await page.goto(ADDRESS);
  await page.locator('.howto summary').click();
  assert.deepEqual(await texts(page, '#examples [role="tab"]'), Object.keys(CALLS));
  for (const [title, [panel, call, note]] of Object.entries(CALLS)) {
    await page.getByRole('tab', { name: title, exact: true }).click();
    assert.equal(await copied(page, panel), call);
    assert.deepEqual(await texts(page, '.howto li'), [
      note,
      'To test a call, use WHM » Home » Development » API Shell.',
    ]);
  }
  const guide = page.locator('.howto > a');
  assert.equal(await guide.textContent(), 'How to call WHM API 1');
  assert.equal(await guide.getAttribute('href'), '/guides/introduction/');
});

site.test('the output to the letter, in JSON and in XML', async (page) => {
  await page.goto(ADDRESS);
  assert.deepEqual(await texts(page, '#output [role="tab"]'), ['JSON', 'XML', 'Failure']);
  assert.equal(await copied(page, '#output-json'), JSON_OUTPUT);
  await page.getByRole('tab', { name: 'XML', exact: true }).click();
  assert.equal(await copied(page, '#output-xml'), XML_OUTPUT);
  await page.getByRole('tab', { name: 'Failure', exact: true }).click();
  assert.deepEqual(JSON.parse(await copied(page, '#output-failure')), {
    metadata: { command: NAME, reason: 'error message', result: 0, version: 1 },
  });
});

site.test('no parameters, said in a sentence', async (page) => {
  await page.goto(ADDRESS);
  assert.deepEqual(await texts(page, '#parameters'), ['Parameters The function takes no parameters.']);
});

site.test('the table of returns: its columns and its row', async (page) => {
  await page.goto(ADDRESS);
  const heads = page.getByRole('table', { name: `Fields in the data of ${NAME}` }).getByRole('columnheader');
  assert.deepEqual(
    (await heads.allInnerTexts()).map((text) => text.trim()),
    ['Return', 'Type', 'Description and possible values', 'Possible values', 'Example'],
  );
  assert.deepEqual(await texts(page, '#returns tbody :is(th, td)'), [
    'is_enabled',
    'boolean',
    'Whether the policy is on for the server. It says nothing about whether a particular account has set 2FA up.',
    '1 Enabled. 0 Not enabled.',
    '1',
  ]);
});

site.test('function information', async (page) => {
  await page.goto(ADDRESS);
  assert.deepEqual(await texts(page, '#function-information .box > div'), [
    `Name ${NAME}`,
    'API WHM API 1',
    'Category Authentication, Two-factor authentication',
    'Effect Read-only',
    'Method GET',
    'Available since version 54',
    'Deprecated no',
    'Privilege not known. Root can call every function.',
    'Machine-readable JSON, Markdown',
  ]);
});

site.test('the box about the API', async (page) => {
  await page.goto(ADDRESS);
  assert.deepEqual(await texts(page, '#about :is(h2, p, li)'), [
    'About WHM API 1',
    'WHM API 1 lets your code do what an administrator does in WHM: change server settings and read server data.',
    'Include api.version=1 in every call. Without it, an older API responds.',
    'The result is in data; success or failure is in metadata. Check metadata.result, not the HTTP status.',
    'A function that requires a server role works only while that role is on.',
  ]);
});

site.test('related functions, each with its sentence, which is its own summary', async (page) => {
  await page.goto(ADDRESS);
  const rows = await texts(page, '#related li');
  const [enable, disable, generate, issuer, configs] = rows;
  assert.equal(rows.length, 5);
  assert.equal(enable, 'twofactorauth_enable_policy Turn on the two-factor authentication policy of the server.');
  assert.equal(disable, 'twofactorauth_disable_policy Turn off the two-factor authentication policy of the server.');
  assert.match(generate!, /^twofactorauth_generate_tfa_config [A-Z].+\.$/);
  assert.match(issuer!, /^twofactorauth_get_issuer [A-Z].+\.$/);
  assert.match(configs!, /^twofactorauth_get_user_configs [A-Z].+\.$/);
  await page.locator('#related li a').first().click();
  await page.waitForURL('**/functions/twofactorauth_enable_policy/');
  assert.deepEqual(await texts(page, 'main .summary'), ['Turn on the two-factor authentication policy of the server.']);
});

site.test('breadcrumbs, and the functions before and after', async (page) => {
  await page.goto(ADDRESS);
  assert.deepEqual(await texts(page, '.crumbs nav li'), ['Functions', 'Authentication', 'Two-factor authentication']);
  assert.deepEqual(await texts(page, '.turn a'), [
    'Previous twofactorauth_get_user_configs',
    'Next twofactorauth_remove_user_config',
  ]);
  await page.getByRole('link', { name: 'Two-factor authentication' }).click();
  await page.waitForURL('**/categories/authentication/#two-factor-authentication');
  assert.deepEqual(await texts(page, '#two-factor-authentication h2'), ['Two-factor authentication']);
  await page.goBack();
  await page.locator('.turn [rel="next"]').click();
  await page.waitForURL('**/functions/twofactorauth_remove_user_config/');
});

site.test('a key in a sample leads to its row, the row back to the key', async (page) => {
  await page.goto(ADDRESS);
  await page.locator('#output-json a', { hasText: '"is_enabled"' }).click();
  await becomes(() => page.evaluate(() => location.hash), '#return-is_enabled');
  assert.equal(await page.locator('#return-is_enabled').evaluate((row) => row.matches(':target')), true);
  await becomes(
    () => page.locator('.lit').evaluateAll((lit) => lit.map(({ id, tagName }) => id || tagName)),
    ['json-is_enabled', 'A', 'return-is_enabled'],
  );
  await page.getByRole('tab', { name: 'XML', exact: true }).click();
  await page.locator('#return-is_enabled .ex a').click();
  // The key stands in the other form, whose panel opens for it.
  await becomes(() => page.locator('#output-json').isVisible(), true);
  assert.equal(await page.evaluate(() => location.hash), '#json-is_enabled');
});

site.test('every heading and row leads to itself', async (page) => {
  await page.goto(ADDRESS);
  const wrong = await page.locator('main').evaluate(
    (main) =>
      [...main.querySelectorAll('h2, h3, tbody tr[id]')].filter((element) => {
        const link = element.querySelector<HTMLAnchorElement>('a.self');
        const target = link && document.getElementById(link.hash.slice(1));
        return !target?.contains(element);
      }).length,
  );
  assert.equal(wrong, 0);
  for (const id of [
    'description',
    'examples',
    'output-json',
    'output-xml',
    'parameters',
    'returns',
    'return-is_enabled',
    'function-information',
    'about',
    'related',
  ]) {
    assert.equal(await page.locator(`[id="${id}"]`).count(), 1, id);
  }
});
