// links.json: every address and anchor, for the link checkers of other sites.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contentFiles } from '../../src/catalog/read/files.ts';
import { loadCatalog } from '../../src/catalog/read/load.ts';
import { promisedLinks } from '../../src/export/promised-links.ts';
import { EXPORTS, exportFile, exportPaths } from '../../src/export/registry.ts';
import { catalogOf, noCache, spec, THING } from '../content.ts';

const linksOf = (catalog: Parameters<typeof exportFile>[0]): Record<string, string[]> =>
  JSON.parse(exportFile(catalog, 'links.json')!.text());

for (const name of ['everything', 'harbor'] as const)
  test(`${name}: it has exactly the links that the site promises`, () => {
    const { catalog, pages } = loadCatalog(contentFiles(`tests/fixtures/${name}`), noCache(), { exportPaths });
    const { addresses } = catalog!;
    const links = Object.entries(linksOf(catalog!)).flatMap(([url, anchors]) => {
      assert.ok(url.startsWith(addresses.absolute(addresses.base)), url);
      const page = `/${url.slice(addresses.absolute(addresses.base).length)}`;
      return [page, ...anchors.map((anchor) => `${page}#${anchor}`)];
    });
    assert.deepEqual(links.sort(), promisedLinks(catalog!, pages(), EXPORTS).sort());
    assert.ok(links.some((link) => link.includes('#')));
  });

test('pages, fields, former names, sections of categories and files, below a base path', () => {
  const text = spec('group: basic\nparameters: [{name: user, type: string, description: U., formerly: [account]}]');
  const links = linksOf(catalogOf({ [THING]: text }, 'https://d.example/api/'));
  const anchors = links['https://d.example/api/functions/get_thing/']!;
  for (const anchor of ['description', 'parameters', 'param-user', 'param-account'])
    assert.ok(anchors.includes(anchor), anchor);
  assert.deepEqual(links['https://d.example/api/categories/things/'], ['basic']);
  for (const file of ['catalog.json', 'links.json', 'functions/get_thing.md', ''])
    assert.deepEqual(links[`https://d.example/api/${file}`], [], file);
  assert.equal(links['https://d.example/api/search/names.json'], undefined);
});
