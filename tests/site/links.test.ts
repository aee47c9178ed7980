// Every link of the site leads somewhere, and every address that was promised is there.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { test } from 'node:test';
import { deadLinks, filesOf, pagesOf, readPage, siteFolder } from './files.ts';

const folder = siteFolder();
const pages = pagesOf(folder);
const read = (file: string) => fs.readFileSync(`${folder}/${file}`, 'utf8');
const SITE = 'https://whm-api.example/';

test('every link and anchor of every page leads somewhere', (t) => {
  const missing = readPage(folder, '404.html');
  const all = [...pages, { ...missing, address: '404.html' }];
  const links = all.reduce((sum, page) => sum + page.links.length, 0);
  assert.ok(links > 50_000, `${links} links`);
  t.diagnostic(`${all.length} pages, ${links} links`);
  assert.deepEqual(deadLinks(folder, all, '/'), []);
});

test('no id stands twice on a page', () => {
  const twice = pages.flatMap(({ address, ids }) =>
    ids.filter((id, i) => ids.indexOf(id) !== i).map((id) => `${address}#${id}`),
  );
  assert.deepEqual(twice, []);
});

test('every page has the addresses that links to it rely on', () => {
  const { functions, categories } = JSON.parse(read('catalog.json'));
  const guides = [
    'introduction',
    'return-data',
    'filter-output',
    'sort-output',
    'paginate-output',
    'output-columns',
    'call-cpanel-api-2-and-uapi',
  ];
  const expected = [
    'index.html',
    'functions/index.html',
    'changes/index.html',
    'about/index.html',
    '404.html',
    'catalog.json',
    'llms.txt',
    'sitemap-index.xml',
    ...guides.map((slug) => `guides/${slug}/index.html`),
    ...categories.map(({ slug }: { slug: string }) => `categories/${slug}/index.html`),
    ...functions.flatMap(({ name, variants }: { name: string; variants: { slug: string }[] }) => [
      `functions/${name}/index.html`,
      `functions/${name}.json`,
      `functions/${name}.md`,
      ...variants.map(({ slug }) => `functions/${name}/${slug}/index.html`),
    ]),
  ];
  const files = new Set(filesOf(folder));
  assert.deepEqual(
    expected.filter((file) => !files.has(file)),
    [],
  );
  assert.ok(files.has('functions/addzonerecord/reverse-dns/index.html'));
});

test('a page of a function has its anchors: parts, parameters, fields', () => {
  const { functions } = JSON.parse(read('catalog.json'));
  const ids = new Map(pages.map((page) => [page.address, new Set(page.ids)]));
  // The rule that published anchors follow, written down a second time.
  const anchor = (path: string) =>
    path
      .replaceAll('[]', '')
      .replaceAll('{}', '')
      .replace(/^\.+/, '')
      .replaceAll(/[^A-Za-z0-9_.-]+/g, '-');
  const lost: string[] = [];
  for (const { name, parameters, returns, metadata, related } of functions) {
    const own = ids.get(`functions/${name}/`)!;
    const wanted = [
      'description',
      'examples',
      'parameters',
      'returns',
      'output-json',
      'output-xml',
      'function-information',
      ...(related.length > 0 ? ['related'] : []),
      ...(parameters ?? []).map((one: { name: string }) => `param-${anchor(one.name)}`),
      ...(returns ?? []).map((one: { path: string }) => `return-${anchor(one.path)}`),
      ...metadata.map((one: { path: string }) => `metadata-${anchor(one.path)}`),
    ];
    lost.push(...wanted.filter((id) => !own.has(id)).map((id) => `${name}#${id}`));
  }
  assert.deepEqual(lost, []);
  assert.ok(ids.get('functions/listaccts/')!.has('return-acct.user'));
});

test('the sitemap lists exactly the pages, each under its canonical address', () => {
  const index = read('sitemap-index.xml');
  const maps = [...index.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => address!);
  const listed = maps
    .flatMap((map) => [...read(map.replace(SITE, '')).matchAll(/<loc>([^<]+)<\/loc>/g)])
    .map(([, address]) => address!)
    .sort();
  const canonical = pages.map(({ html }) => /<link rel="canonical" href="([^"]+)">/.exec(html)?.[1]).sort();
  assert.deepEqual(listed, canonical);
  assert.deepEqual(canonical, pages.map(({ address }) => SITE + address).sort());
  assert.ok(read('robots.txt').includes(`Sitemap: ${SITE}sitemap-index.xml`));
});

test('the links of llms.txt and of the Markdown forms lead to files', () => {
  const files = new Set(filesOf(folder));
  const texts = ['llms.txt', ...filesOf(folder).filter((file) => file.endsWith('.md'))];
  const dead = texts.flatMap((file) =>
    [...read(file).matchAll(/\]\(([^)\s]+)\)/g)]
      .map(([, link]) => link!)
      .filter((link) => {
        const inside = decodeURIComponent(link.replace(SITE, '').replace(/^\//, '').replace(/#.*/, ''));
        return !files.has(inside === '' || inside.endsWith('/') ? `${inside}index.html` : inside);
      })
      .map((link) => `${file}: ${link}`),
  );
  assert.deepEqual(dead, []);
  assert.equal([...read('llms.txt').matchAll(/^- \[.+\]\(https:\S+\.md\): /gm)].length, 649);
});

test('titles and descriptions are there, and no two pages share a title', () => {
  const titles = pages.map(({ html }) => /<title>([^<]+)<\/title>/.exec(html)![1]!);
  assert.deepEqual(
    titles.filter((title, i) => titles.indexOf(title) !== i),
    [],
  );
  const short = pages.filter(({ html }) => !/<meta name="description" content="[^"]{10,}">/.test(html));
  assert.deepEqual(
    short.map(({ address }) => address),
    [],
  );
});
