// Functions of every kind: how they are called, what they take and give, and what a reader must know of each.
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { becomes, copied, openSite, texts } from './site.ts';

const site = openSite();

const hash = (page: Page) => page.evaluate(() => location.hash);
const facts = (page: Page) => texts(page, '.facts > div');
const tab = (page: Page, name: string) => page.getByRole('tab', { name, exact: true });

site.test('createacct: a long list of parameters in parts', async (page) => {
  await page.goto('/functions/createacct/');
  const count = (await page.locator('#parameters tbody tr[id^="param-"]').count()) - 1;
  assert.ok(count > 45, `${count} optional parameters`);
  assert.match((await facts(page))[3]!, /^Parameters username required, \d+ optional, 2 conditional$/);
  assert.match((await facts(page))[4]!, /^Returns \d+ fields, output in metadata$/);
  const parts = await texts(page, '#parameters .group');
  assert.deepEqual(
    parts.map((part) => part.replace(/ \d+$/, '')),
    ['Identity', 'Package', 'Limits', 'Reseller', 'DNS', 'Mail', 'Web', 'Access and system'],
  );
  assert.equal(await page.locator('#parameters-limits').textContent(), parts[2]);
  assert.deepEqual(await texts(page, '#param-username .type'), ['string required']);
  assert.deepEqual(await texts(page, '#param-password .type'), ['string secret']);
  assert.deepEqual(await texts(page, '#param-savepkg .def'), ['Default 0.']);
  assert.deepEqual(await texts(page, '#param-owner .vals'), [
    'root The administrator. Other values A reseller’s username.',
  ]);
  await page.locator('.facts a', { hasText: 'username' }).click();
  await becomes(() => hash(page), '#param-username');
});

site.test('createacct: the filter of the table, and a link that goes before it', async (page) => {
  await page.goto('/functions/createacct/');
  const field = page.getByRole('searchbox', { name: 'Filter' }).first();
  await field.fill('max team');
  await becomes(() => texts(page, '#parameters tbody tr[id^="param-"] th'), ['max_team_users']);
  assert.deepEqual(await texts(page, '#parameters .group'), ['Limits 10']);
  assert.match((await texts(page, '#parameters output'))[0]!, /^1 of \d\d$/);
  await field.fill('nothing is called so');
  await becomes(() => texts(page, '#parameters tbody tr'), []);
  await page.locator('#examples a[href="#param-domain"]').first().click();
  await becomes(() => page.locator('#param-domain').isVisible(), true);
  assert.equal(await field.inputValue(), '');
});

site.test('createacct: copying gives each form to the letter, a second call stands below', async (page) => {
  await page.goto('/functions/createacct/');
  const query = 'username=museum&domain=museum.example&plan=silver&contactemail=curator%40example.org';
  const host = 'https://hostname.example.com:2087';
  const forms: [string, string, string][] = [
    ['JSON API', '#json-api', `${host}/cpsess#####/json-api/createacct?api.version=1&${query}`],
    ['XML API', '#xml-api', `${host}/cpsess#####/xml-api/createacct?api.version=1&${query}`],
    [
      'Command Line',
      '#command-line',
      'whmapi1 createacct username=museum domain=museum.example plan=silver contactemail=curator@example.org',
    ],
    [
      'curl',
      '#curl',
      [
        `curl -G ${host}/json-api/createacct`,
        "-H 'Authorization: whm root:EXAMPLETOKEN'",
        '-d api.version=1',
        '-d username=museum',
        '-d domain=museum.example',
        '-d plan=silver',
        '-d contactemail=curator@example.org',
      ].join(' \\\n  '),
    ],
  ];
  for (const [title, panel, call] of forms) {
    await tab(page, title).click();
    assert.equal(await copied(page, panel), call);
    const more = page.locator(`${panel} details.more`).first();
    assert.equal(await more.locator('code').isVisible(), false);
    await more.locator('summary').click();
    assert.equal(await more.locator('code').isVisible(), true);
  }
});

site.test('the button says that it copied; where the clipboard is closed, the text is selected', async (page) => {
  await page.goto('/functions/createacct/');
  const button = page.locator('#json-api .copy').first();
  // Its words change back after a moment, so they are written down as they come.
  await button.evaluate((one) => {
    const words: (string | null)[] = [];
    Object.assign(globalThis, { words });
    new MutationObserver(() => words.push(one.textContent)).observe(one, { childList: true });
  });
  const words = () => page.evaluate(() => (globalThis as unknown as { words: string[] }).words);
  await button.click();
  await becomes(words, ['Copied', 'Copy']);
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('no'));
  });
  await button.click();
  await becomes(words, ['Copied', 'Copy', 'Selected', 'Copy']);
  const selection = await page.evaluate(() => String(getSelection()));
  assert.match(selection, /^https:\/\/hostname\.example\.com:2087\/cpsess#####\/json-api\/createacct\?/);
});

site.test('listaccts: a record in place, parts, two entries in the sample', async (page) => {
  await page.goto('/functions/listaccts/');
  assert.match((await texts(page, '#return-acct .type'))[0]!, /^object\[\] \d+ fields$/);
  assert.deepEqual((await texts(page, '#returns .group')).slice(0, 2), ['Identity 10', 'State 6']);
  const answer = JSON.parse(await copied(page, '#output-json'));
  assert.deepEqual(
    answer.data.acct.map(({ user }: { user: string }) => user),
    ['bakery', 'garage'],
  );
  assert.equal(await page.locator('[id="json-acct.user"]').count(), 1);
});

site.test('listaccts: a fold hides its fields, a deep link opens it again', async (page) => {
  await page.goto('/functions/listaccts/');
  const fold = page.getByRole('button', { name: 'Fields of acct' });
  assert.equal(await fold.getAttribute('aria-expanded'), 'true');
  const rows = page.locator('#returns tbody tr[id]');
  const all = await rows.count();
  assert.ok(all > 40);
  await fold.click();
  await becomes(() => texts(page, '#returns tbody tr[id] .self'), ['acct[]']);
  assert.deepEqual(await texts(page, '#returns .group'), []);
  await page.evaluate(() => {
    location.hash = '#return-acct.suspended';
  });
  await becomes(() => page.locator('[id="return-acct.suspended"]').isVisible(), true);
  assert.equal(await fold.getAttribute('aria-expanded'), 'true');
  assert.equal((await texts(page, '#returns tbody tr[id]')).length, all);
});

site.test('a deep link shows its row below the sticky heads and its key in the sample', async (page) => {
  await page.goto('/functions/listaccts/#return-acct.suspended');
  const row = page.locator('[id="return-acct.suspended"]');
  await becomes(() => row.evaluate((one) => one.classList.contains('lit')), true);
  const covered = await row.evaluate((one) => {
    const { left, top } = one.querySelector('th')!.getBoundingClientRect();
    return !one.contains(document.elementFromPoint(left + 40, top + 12));
  });
  assert.equal(covered, false);
  const key = page.locator('[id="json-acct.suspended"]');
  assert.equal(
    await key.evaluate((one) => {
      const pane = one.closest('pre')!.getBoundingClientRect();
      const { top, bottom } = one.getBoundingClientRect();
      return top >= pane.top && bottom <= pane.bottom;
    }),
    true,
  );
});

site.test('personalization_get: a JSON body, no call and no answer in XML', async (page) => {
  await page.goto('/functions/personalization_get/');
  assert.equal((await facts(page))[1], 'Method POST, JSON body');
  assert.deepEqual(await texts(page, '#parameters .how'), [
    'Send these in the JSON body, along with "api.version": 1.',
  ]);
  const body = { names: ['layout', 'columns'], store: 'example_plugin' };
  const call = await copied(page, '#json-api');
  const [head, text] = call.split('\n\n');
  assert.equal(
    head,
    'POST https://hostname.example.com:2087/cpsess#####/json-api/personalization_get\nContent-Type: application/json',
  );
  assert.deepEqual(JSON.parse(text!), { 'api.version': 1, ...body });
  await tab(page, 'XML API').click();
  assert.deepEqual(await texts(page, '#xml-api'), ['This function is not available in the XML API.']);
  await tab(page, 'Command Line').click();
  const command = await copied(page, '#command-line');
  const [, input] = /^echo '([^']+)' \|\n {2}whmapi1 --input=json personalization_get$/.exec(command) ?? [];
  assert.deepEqual(JSON.parse(input!), body);
  await tab(page, 'XML').click();
  assert.deepEqual(await texts(page, '#output-xml'), ['This function returns JSON only.']);
  assert.equal(await page.locator('#output-xml .copy').count(), 0);
});

site.test('addzonerecord: parameters that count only with a value of another', async (page) => {
  await page.goto('/functions/addzonerecord/');
  assert.equal((await facts(page))[1], 'Method POST, form body');
  assert.match((await facts(page))[4]!, /^Parameters 4 required, 1 optional, \d\d conditional$/);
  assert.deepEqual(await texts(page, '#param-address .only'), ['Only where type is A or AAAA.']);
  assert.match((await texts(page, '#param-address .type'))[0]!, /conditional/);
  await page.locator('#param-address .only a').click();
  await becomes(() => hash(page), '#param-type');
});

site.test('a variant has a page of its own, its function leads there', async (page) => {
  await page.goto('/functions/addzonerecord/');
  await page.locator('#variants a', { hasText: 'Reverse DNS' }).last().click();
  await page.waitForURL('**/functions/addzonerecord/reverse-dns/');
  assert.equal(await page.title(), 'addzonerecord (Reverse DNS) - WHM API 1');
  assert.deepEqual(await texts(page, 'h1'), ['addzonerecord (Reverse DNS)']);
  assert.deepEqual(await texts(page, '.side [aria-current="page"]'), ['addzonerecord (Reverse DNS)']);
  const call = await copied(page, '#json-api');
  assert.match(call, /\/addzonerecord\n/);
  assert.match(call, /&type=PTR&/);
  await page.locator('main .summary a').click();
  await page.waitForURL('**/functions/addzonerecord/');
});

site.test('removed: said first, with what to call instead', async (page) => {
  await page.goto('/functions/nvget/');
  assert.deepEqual(await texts(page, 'p.state'), [
    'Removed. Not available in version 138. Use personalization_get instead.',
  ]);
  assert.equal((await facts(page))[0], 'Removed by version 138');
  assert.match(await copied(page, '#instead'), /\/json-api\/personalization_get\nContent-Type/);
  assert.deepEqual(await texts(page, '#examples h2'), ['Old call']);
  assert.deepEqual(JSON.parse(await copied(page, '#output')), {
    metadata: {
      command: 'nvget',
      reason: 'Unknown app ("nvget") requested for this version (1) of the API.',
      result: 0,
      version: 1,
    },
  });
  const gone = await texts(page, '.side a[aria-current="page"]');
  assert.deepEqual(gone, ['nvget']);
});

site.test('nothing known: said apart from none', async (page) => {
  await page.goto('/functions/load_style/');
  assert.deepEqual(await texts(page, 'p.state'), ['Removed. Not available in version 138. No replacement is known.']);
  assert.deepEqual((await facts(page)).slice(1), [
    'Method not known',
    'Since not known',
    'Parameters not known',
    'Returns not known',
  ]);
  assert.deepEqual(await texts(page, '.unknown'), [
    'Not known. The function may have taken none.',
    'Not known. The contents of data are not known.',
  ]);
  assert.match((await texts(page, '#json-api'))[0]!, / … other parameters are not known/);
  await page.goto('/functions/cpanel/');
  assert.deepEqual(await texts(page, '.unknown'), ['Not known. The contents of data are not known.']);
});

site.test('deprecated: the replacement stands before the facts', async (page) => {
  await page.goto('/functions/accesshash/');
  assert.deepEqual(await texts(page, 'p.state'), [
    'Deprecated. Still available in version 138. Use api_token_create in new code.',
  ]);
  const [state, strip] = await Promise.all(['p.state', '.facts'].map((one) => page.locator(one).boundingBox()));
  assert.ok(state!.y + state!.height <= strip!.y);
  await page.locator('p.state a').click();
  await page.waitForURL('**/functions/api_token_create/');
});

site.test('destroys data, runs on after the answer, restarts a service, needs a role', async (page) => {
  await page.goto('/functions/removeacct/');
  assert.equal((await facts(page))[0], 'Effect destroys data');
  assert.deepEqual(await texts(page, '#examples .care'), [
    'This call destroys data, and nothing asks for confirmation.',
  ]);
  await page.goto('/functions/restore_queue_activate/');
  assert.equal((await facts(page))[1], 'In background continues after the response; check with restore_queue_state');
  assert.equal(await page.locator('.facts a').first().getAttribute('href'), '/functions/restore_queue_state/');
  await page.goto('/functions/modsec_deploy_rule_changes/');
  assert.deepEqual((await facts(page)).slice(0, 5), [
    'Effect changes the server',
    'Restarts Apache',
    'Method GET',
    'Since version 11.46',
    'Requires role Web Server',
  ]);
});

site.test('fields that a function adds to metadata', async (page) => {
  await page.goto('/functions/suspendacct/');
  assert.deepEqual(await texts(page, '#returns > p'), [
    'The function returns no data, but adds fields to the metadata.',
  ]);
  assert.deepEqual(await texts(page, '#returns .group'), ['In metadata']);
  const [, , , , returns] = await facts(page);
  assert.equal(returns, 'Returns no data, output in metadata');
  await page.locator('#output-json a', { hasText: '"raw"' }).click();
  await becomes(() => hash(page), '#metadata-output.raw');
  await becomes(
    () => page.locator('[id="metadata-output.raw"]').evaluate((row) => row.classList.contains('lit')),
    true,
  );
});

site.test('keys that XML cannot name: the document is shown and said to be broken', async (page) => {
  await page.goto('/functions/get_lts_wexpire/');
  await tab(page, 'XML').click();
  assert.deepEqual(await texts(page, '#output-xml > p'), [
    'This XML is not well-formed, because a key is not a valid element name. Use JSON.',
  ]);
  const answer = JSON.parse(await page.locator('#output-json code').evaluate((code) => code.textContent ?? ''));
  const [key] = Object.keys(answer.data.tiers);
  assert.match(key!, /^\d/);
  assert.ok((await copied(page, '#output-xml')).includes(`<${key}>`));
});

site.test('a name that begins with an underscore', async (page) => {
  await page.goto('/functions/_getpkgextensionform/');
  assert.deepEqual(await texts(page, 'h1'), ['_getpkgextensionform']);
  assert.deepEqual(await texts(page, '#return-html .type'), ['string HTML']);
  assert.match(await copied(page, '#output-json'), /"html": "<label>/);
});

site.test('tabs by keyboard, and the choice is kept on the next page before the first paint', async (page) => {
  await page.goto('/functions/createacct/');
  await tab(page, 'JSON API').focus();
  const chosen = () => page.locator('#examples [aria-selected="true"]').textContent();
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

  // With the features' script held back the kept form must show all the same.
  await page.route('**/_astro/*.js', () => {});
  await page.goto('/functions/suspendacct/', { waitUntil: 'commit' });
  await page.locator('#command-line').waitFor();
  assert.equal(await page.locator('#json-api').isVisible(), false);
  await page.unroute('**/_astro/*.js');
  await page.goto('/functions/suspendacct/');
  await becomes(chosen, 'Command Line');
});

site.test('an address that names a form opens its panel', async (page) => {
  await page.goto('/functions/suspendacct/#curl');
  await becomes(() => texts(page, '#examples [role="tabpanel"] code').then((codes) => codes.length), 1);
  assert.equal(await page.locator('#curl').isVisible(), true);
  await page.goto('/functions/createacct/#output-xml');
  await becomes(() => page.locator('#output-json').isVisible(), false);
  assert.equal(await page.locator('#output-xml').isVisible(), true);
});

site.test('the theme is chosen, kept, and there before the first paint', async (page) => {
  await page.goto('/functions/suspendacct/');
  const button = page.getByRole('button', { name: /^Theme/ });
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await paper();
  assert.equal(await button.textContent(), 'Theme: system');
  await button.click();
  await becomes(() => button.textContent(), 'Theme: light');
  assert.equal(await paper(), light);
  await button.click();
  await becomes(() => button.textContent(), 'Theme: dark');
  const dark = await paper();
  assert.notEqual(dark, light);
  await page.route('**/_astro/*.js', () => {});
  await page.goto('/guides/introduction/', { waitUntil: 'commit' });
  await page.locator('h1').waitFor();
  assert.equal(await paper(), dark);
  await page.unroute('**/_astro/*.js');
  await page.goto('/functions/suspendacct/');
  await button.click();
  await becomes(() => button.textContent(), 'Theme: system');
  assert.equal(await paper(), light);
});
