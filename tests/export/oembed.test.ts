// The oEmbed data of functions, with which programs show their cards.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pageAddresses } from '../../src/catalog/model/pages.ts';
import { redirectsOf } from '../../src/catalog/model/redirects.ts';
import { exportFile, exportPaths, functionLinks } from '../../src/export/registry.ts';
import { catalogOf, EMPTY, load, spec, THING } from '../content.ts';

const off = { 'catalog.yaml': `${EMPTY['catalog.yaml']}cards: false\n`, [THING]: spec() };

test('it is a rich response of oEmbed 1.0, whose HTML is a frame with the card', () => {
  const catalog = catalogOf({ [THING]: spec() }, 'https://d.example/api/');
  const { html, height, ...rest } = JSON.parse(exportFile(catalog, 'embed/get_thing.json')!.text());
  assert.deepEqual(rest, {
    version: '1.0',
    type: 'rich',
    title: 'get_thing - Things API',
    provider_name: 'Things API',
    provider_url: 'https://d.example/api/',
    width: 640,
  });
  assert.equal(
    html,
    `<iframe src="https://d.example/api/embed/get_thing/" title="get_thing - Things API" width="100%" height="${height}" loading="lazy" frameborder="0" allow="clipboard-write"></iframe>`,
  );
  assert.ok(height > 150 && height < 400, String(height));
});

test('a title with quotes does not end its attribute', () => {
  const catalog = catalogOf({ [THING]: spec() });
  const config = { ...catalog.config, title: '"><script>' };
  const { html } = JSON.parse(exportFile({ ...catalog, config }, 'embed/get_thing.json')!.text());
  assert.match(html, /title="get_thing - &quot;&gt;&lt;script&gt;"/);
});

test('a long call has a card that scrolls', () => {
  const names = Array.from(
    { length: 60 },
    (_, i) => `{name: p${i}, type: string, required: true, description: D., example: ${'x'.repeat(40)}}`,
  );
  const catalog = catalogOf({ [THING]: spec(`parameters: [${names.join(', ')}]`) });
  assert.equal(JSON.parse(exportFile(catalog, 'embed/get_thing.json')!.text()).height, 520);
});

test('cards are not pages of the sitemap, but their addresses are promised', () => {
  const catalog = catalogOf({ [THING]: spec() });
  assert.ok(!pageAddresses(catalog, catalog.addresses).some((address) => address.includes('embed')));
  const links = Object.keys(JSON.parse(exportFile(catalog, 'links.json')!.text()));
  for (const file of ['embed/get_thing/', 'embed/get_thing.json'])
    assert.ok(links.includes(`https://things.example/${file}`), file);
});

test('catalog.yaml can turn cards off, unless they were promised', () => {
  const catalog = catalogOf(off);
  assert.deepEqual(
    [...exportPaths(catalog)].filter((path) => path.startsWith('embed/')),
    [],
  );
  assert.deepEqual(
    functionLinks(catalog, 'get_thing').map(({ title }) => title),
    ['JSON', 'Markdown'],
  );
  for (const file of ['links.json', 'index.md']) assert.doesNotMatch(exportFile(catalog, file)!.text(), /embed/, file);
  const { findings } = load({ ...off, 'permalinks.txt': '/embed/get_thing/\n/functions/get_thing/\n' });
  assert.deepEqual(findings, [
    'content/permalinks.txt:1:1 error `/embed/get_thing/` would stop working; expected a line `/embed/get_thing/ -> /new/address/`',
  ]);
});

test('the card of a renamed function is where it was, and a lost function is one finding', () => {
  const renamed = catalogOf({ [THING]: spec('formerly: [show_thing]') });
  const { pages } = redirectsOf(renamed);
  assert.equal(pages['/embed/show_thing'], '/embed/get_thing/');
  assert.equal(pages['/embed/show_thing.json'], '/embed/get_thing.json');
  const published = [
    '/embed/lost/',
    '/embed/lost.json',
    '/functions/lost/',
    '/functions/lost.md',
    '/functions/lost.json',
  ];
  const { findings } = load({ [THING]: spec(), 'permalinks.txt': `${published.join('\n')}\n` });
  assert.deepEqual(
    findings.map((line) => line.split(' would')[0]),
    ['content/permalinks.txt:3:1 error `/functions/lost/`'],
  );
});
