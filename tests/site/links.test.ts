// Every link leads somewhere, and every address and anchor that others may link to exists.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deadLinks, filesOf } from './files.ts';
import { builtSites } from './sites.ts';

interface FunctionEntry {
  name: string;
  parameters: { name: string }[] | null;
  returns: { path: string }[] | null;
  metadata: { path: string }[];
  variants: { slug: string }[];
  related: string[];
}

/** The rule for anchors, written down a second time: a name that comes out like an earlier one gets a number. */
function anchors(prefix: string, paths: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return paths.map((path) => {
    const anchor =
      prefix +
      path
        .replaceAll(/\[\]|\{\}/g, '')
        .replace(/^\.+/, '')
        .replaceAll(/[^A-Za-z0-9_.-]+/g, '-');
    const count = (seen.get(anchor) ?? 0) + 1;
    seen.set(anchor, count);
    return count === 1 ? anchor : `${anchor}-${count}`;
  });
}

for (const { name, folder, base, url, pages, cards, notFound, read } of builtSites()) {
  const catalog: { functions: FunctionEntry[]; categories: { slug: string }[] } = JSON.parse(read('catalog.json'));
  const files = new Set(filesOf(folder));

  test(`${name}: every link and fragment of every page leads somewhere`, (t) => {
    const all = [...pages, ...cards, notFound];
    const links = all.reduce((sum, page) => sum + page.links.length, 0);
    assert.ok(links > pages.length * 10, `${links} links`);
    t.diagnostic(`${all.length} pages, ${links} links`);
    assert.deepEqual(deadLinks(folder, all, base), []);
  });

  test(`${name}: no id is on a page twice`, () => {
    const duplicates = pages.flatMap(({ address, ids }) =>
      ids.filter((id, i) => ids.indexOf(id) !== i).map((id) => `${address}#${id}`),
    );
    assert.deepEqual(duplicates, []);
  });

  test(`${name}: every page and file that others may link to exists`, () => {
    const expected = [
      ...['index.html', 'functions/index.html', 'changes/index.html', '404.html'],
      ...['catalog.json', 'llms.txt', 'sitemap-index.xml', 'robots.txt'],
      ...catalog.categories.map(({ slug }) => `categories/${slug}/index.html`),
      ...catalog.functions.flatMap((one) => [
        `functions/${one.name}/index.html`,
        `functions/${one.name}.json`,
        `functions/${one.name}.md`,
        ...one.variants.map(({ slug }) => `functions/${one.name}/${slug}/index.html`),
      ]),
    ];
    assert.deepEqual(
      expected.filter((file) => !files.has(file)),
      [],
    );
  });

  test(`${name}: every page is reached by links from the home page`, () => {
    const byAddress = new Map(pages.map((page) => [page.address, page]));
    const reached = new Set(['']);
    // A Set is walked with what is added to it on the way.
    for (const address of reached) {
      for (const link of byAddress.get(address)?.links ?? []) {
        const [path = ''] = link.split(/[?#]/);
        const inside = decodeURIComponent(path.startsWith(base) ? path.slice(base.length) : '');
        if (byAddress.has(inside)) reached.add(inside);
      }
    }
    assert.deepEqual(
      pages.map(({ address }) => address).filter((address) => !reached.has(address)),
      [],
    );
  });

  test(`${name}: the page of a function has an anchor for each section, parameter and field`, () => {
    const ids = new Map(pages.map((page) => [page.address, new Set(page.ids)]));
    const missing = catalog.functions.flatMap((one) => {
      const own = ids.get(`functions/${one.name}/`)!;
      const wanted = [
        ...['description', 'examples', 'parameters', 'returns', 'output-json', 'function-information'],
        ...(one.related.length > 0 ? ['related'] : []),
        ...anchors('param-', one.parameters?.map((parameter) => parameter.name) ?? []),
        ...anchors('return-', one.returns?.map(({ path }) => path) ?? []),
        ...anchors(
          'metadata-',
          one.metadata.map(({ path }) => path),
        ),
      ];
      return wanted.filter((id) => !own.has(id)).map((id) => `${one.name}#${id}`);
    });
    assert.deepEqual(missing, []);
  });

  test(`${name}: the sitemap lists each page once, by its canonical address`, () => {
    const maps = [...read('sitemap-index.xml').matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => address!);
    const listed = maps
      .flatMap((map) => [...read(map.replace(url, '')).matchAll(/<loc>([^<]+)<\/loc>/g)])
      .map(([, address]) => address!)
      .sort();
    const canonical = pages.map(({ html }) => /<link rel="canonical" href="([^"]+)">/.exec(html)?.[1]).sort();
    assert.deepEqual(listed, canonical);
    assert.deepEqual(canonical, pages.map(({ address }) => url + encodeURI(address)).sort());
    assert.ok(read('robots.txt').includes(`Sitemap: ${url}sitemap-index.xml`));
  });

  test(`${name}: the links of llms.txt and of the Markdown files lead to files`, () => {
    const indexes = [...files].filter((file) => /(?:^|\/)llms\.txt$/.test(file));
    const dead = [...indexes, ...[...files].filter((file) => file.endsWith('.md'))].flatMap((file) =>
      [...read(file).matchAll(/\]\(([^)\s]+)\)/g)]
        .map(([, link]) => link!)
        .filter((link) => link.startsWith(url) || link.startsWith('/'))
        .filter((link) => {
          const path = link.startsWith(url) ? link.slice(url.length) : link.slice(base.length);
          const inside = decodeURIComponent(path.replace(/#.*/, ''));
          return !files.has(inside === '' || inside.endsWith('/') ? `${inside}index.html` : inside);
        })
        .map((link) => `${file}: ${link}`),
    );
    assert.deepEqual(dead, []);
    const listed = indexes.flatMap((file) => [
      ...read(file).matchAll(/^- \[.+\]\(https?:\S+\/functions\/\S+\.md\): /gm),
    ]);
    assert.equal(listed.length, catalog.functions.length);
  });

  test(`${name}: every page names its Markdown`, () => {
    for (const { address, html } of pages) {
      const link = /<link rel="alternate" type="text\/markdown" href="([^"]+)">/.exec(html)?.[1];
      assert.ok(link !== undefined && files.has(decodeURIComponent(link.slice(base.length))), address);
    }
  });

  test(`${name}: every page has a title of its own and a description`, () => {
    const titles = pages.map(({ html }) => /<title>([^<]+)<\/title>/.exec(html)![1]!);
    assert.deepEqual(
      titles.filter((title, i) => titles.indexOf(title) !== i),
      [],
    );
    const short = pages.filter(({ html }) => !/<meta name="description" content="[^"]{5,}">/.test(html));
    assert.deepEqual(
      short.map(({ address }) => address),
      [],
    );
  });
}
