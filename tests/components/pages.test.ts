// Every page of two catalogs, rendered without Astro and without a browser.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { Catalog } from '../../src/catalog/model/catalog.ts';
import { categoriesPage } from '../../src/components/categories.ts';
import { categoryPage } from '../../src/components/category.ts';
import { changesPage } from '../../src/components/changes.ts';
import { functionPage, variantPage } from '../../src/components/function/function-page.ts';
import { functionsPage } from '../../src/components/functions.ts';
import { guidePage } from '../../src/components/guide.ts';
import { guidesPage } from '../../src/components/guides.ts';
import { homePage } from '../../src/components/home.ts';
import { notFoundPage } from '../../src/components/not-found.ts';
import type { Page } from '../../src/components/render-context.ts';
import { sidebar } from '../../src/components/sidebar.ts';
import { exportPaths } from '../../src/export/registry.ts';
import { catalogOf, spec } from '../content.ts';
import { loadFixture, renderContext } from '../fixtures.ts';

/** Every page of a catalog, with its sidebar. */
function pagesOf(catalog: Catalog): (Page & { html: string })[] {
  const context = renderContext(catalog);
  const pages = [
    homePage(context),
    functionsPage(context),
    changesPage(context),
    notFoundPage(context),
    categoriesPage(context),
    ...(catalog.guides.length > 0 ? [guidesPage(context)] : []),
    ...catalog.categories.map((category) => categoryPage(context, category)),
    ...[...catalog.guides, ...(catalog.about ? [catalog.about] : [])].map((guide) => guidePage(context, guide)),
    ...catalog.functions.flatMap((one) => [
      functionPage(context, one),
      ...(one.variants ?? []).map((variant) => variantPage(context, one, variant)),
    ]),
  ];
  return pages.map((page) => ({ ...page, html: page.main.text + sidebar(context, page.place).text }));
}

/** The ids and the links of HTML. */
function attributesOf(html: string): { ids: string[]; links: string[] } {
  const found = { ids: [] as string[], links: [] as string[] };
  const visit = (node: Nodes): void => {
    if (node.type === 'element') {
      const { id, href } = node.properties;
      if (typeof id === 'string') found.ids.push(id);
      if (typeof href === 'string') found.links.push(href);
    }
    if ('children' in node) node.children.forEach(visit);
  };
  visit(fromHtml(html, { fragment: true }));
  return found;
}

for (const name of ['everything', 'harbor'] as const) {
  const catalog = loadFixture(name);
  const pages = pagesOf(catalog);

  test(`${name}: every page has a title, a description and content`, () => {
    assert.ok(pages.length > 10);
    for (const { title, description, html } of pages) {
      assert.ok(title.trim() && description.trim(), title);
      assert.doesNotMatch(html, /\bundefined\b|\[object |\bNaN\b/, title);
    }
  });

  test(`${name}: no id is on a page twice, and every fragment and address of a link exists`, () => {
    const all = pages.map((page) => ({ ...page, ...attributesOf(page.html) }));
    const ids = new Map(all.map((page) => [page.address, new Set(page.ids)]));
    const { base } = catalog.addresses;
    const cards = catalog.functions.map((one) => catalog.addresses.card(one.name));
    const files = new Set([...cards, ...[...exportPaths(catalog)].map((path) => catalog.addresses.file(path))]);
    const wrong = all.flatMap((page) => [
      ...page.ids.filter((id, i) => page.ids.indexOf(id) !== i).map((id) => `${page.title}: id ${id}`),
      ...page.links
        .filter((link) => !/^https?:/.test(link) && !files.has(link))
        .filter((link) => {
          const [path = '', hash] = link.replace(/\?[^#]*/, '').split('#');
          const target = ids.get(path === '' ? page.address : path);
          if (path !== '' && !path.startsWith(base)) return true;
          return !target || (hash !== undefined && !target.has(decodeURIComponent(hash)));
        })
        .map((link) => `${page.title}: link ${link}`),
    ]);
    assert.deepEqual(wrong, []);
  });
}

test('the sidebar lists at most 100 functions of a category, around the current one', () => {
  const names = Array.from({ length: 230 }, (_, i) => `get_${String(i).padStart(3, '0')}`);
  const files = names.map((name) => [`functions/things/${name}.md`, spec('', 'Text.', `Show ${name}.`)]);
  const catalog = catalogOf(Object.fromEntries(files));
  const context = renderContext(catalog);
  const { strings } = catalog;
  const listed = (name: string) => {
    const address = catalog.addresses.function(name);
    const html = sidebar(context, { address, category: 'things' }).text;
    const rows = [...html.matchAll(/href="\/functions\/(get_\d+)\/"/g)].map(([, row]) => row);
    const has = (text: string) => html.includes(`>${text}</a>`);
    return { rows, has, current: /href="\/functions\/(get_\d+)\/" aria-current="page"/.exec(html)?.[1] };
  };
  for (const [name, first, earlier, more] of [
    ['get_000', 'get_000', 0, 130],
    ['get_120', 'get_070', 70, 60],
    ['get_229', 'get_130', 130, 0],
  ] as const) {
    const { rows, has, current } = listed(name);
    assert.equal(current, name);
    assert.equal(rows.length, 100);
    assert.equal(rows[0], first);
    assert.equal(has(strings.frame.earlier(earlier)), earlier > 0);
    assert.equal(has(strings.frame.more(more)), more > 0);
  }
});
