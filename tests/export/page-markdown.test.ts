// Every page as Markdown: it says what the page says, and its first line leads to the index.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { SKIP, visit } from 'unist-util-visit';
import type { Catalog } from '../../src/catalog/model/catalog.ts';
import { pageAddresses } from '../../src/catalog/model/pages.ts';
import { partNames } from '../../src/catalog/model/part-names.ts';
import { categoriesPage } from '../../src/components/categories.ts';
import { categoryPage } from '../../src/components/category.ts';
import { changesPage } from '../../src/components/changes.ts';
import { functionPage, variantPage } from '../../src/components/function/function-page.ts';
import { functionsPage } from '../../src/components/functions.ts';
import { guidePage } from '../../src/components/guide.ts';
import { guidesPage } from '../../src/components/guides.ts';
import { homePage } from '../../src/components/home.ts';
import type { Page } from '../../src/components/render-context.ts';
import type { ExportFile } from '../../src/export/export.ts';
import { EXPORTS, exportFile, exportFiles } from '../../src/export/registry.ts';
import { catalogOf, spec, THING } from '../content.ts';
import { loadFixture, renderContext } from '../fixtures.ts';
import { HOSTILE } from '../hostile.ts';

/** Every page of a catalog. */
function pagesOf(catalog: Catalog): Page[] {
  const context = renderContext(catalog);
  const { functions, categories, guides, about } = catalog;
  return [
    homePage(context),
    functionsPage(context),
    changesPage(context),
    categoriesPage(context),
    ...(guides.length > 0 ? [guidesPage(context)] : []),
    ...[...guides, ...(about ? [about] : [])].map((guide) => guidePage(context, guide)),
    ...categories.map((category) => categoryPage(context, category)),
    ...functions.flatMap((one) => [
      functionPage(context, one),
      ...(one.variants ?? []).map((variant) => variantPage(context, one, variant)),
    ]),
  ];
}

/** The Markdown of a page, by the page's address. */
function markdownOf(catalog: Catalog, address: string): string {
  const file = decodeURI(catalog.addresses.markdown(address).slice(catalog.addresses.base.length));
  const text = exportFile(catalog, file)?.text();
  assert.ok(text !== undefined, `${file} is missing`);
  return text;
}

const MATTER = /[^\p{L}\p{M}\p{N}]+/u;
const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .split(MATTER)
    .filter((word) => word !== '');

/**
 * The words of a page's headings, lists, tables and paragraphs, without navigation, controls and samples. A list of fields has no
 * column headings, and the facts below the name of a function are in its information too.
 */
function factsOf(catalog: Catalog, { main, place }: Page): Set<string> {
  const words: string[] = [];
  // How many fields a row or a section has; and the heading of the metadata, which is a section of its own in Markdown.
  const metadata = catalog.strings.fields.inPart(partNames(catalog).metadata);
  const isUnlisted = (text: string) => /^\d+( fields?)?$/.test(text) || text === metadata;
  const controls = ['nav', 'form', 'button', 'svg', 'pre', 'figure', 'script', 'template', 'select'];
  const isControl = ({ tagName, properties }: Element) =>
    controls.includes(tagName) ||
    (place.name !== undefined && ['thead', 'caption', 'dt', 'h2'].includes(tagName)) ||
    properties.hidden === true ||
    [properties.className]
      .flat()
      .some((name) => ['js', 'crumbs', 'samples', 'here', 'bar', 'vh', 'facts'].includes(String(name)));
  visit(fromHtml(main.text, { fragment: true }) as Root, (node) => {
    if (node.type === 'element' && isControl(node)) return SKIP;
    if (node.type === 'text' && !isUnlisted(node.value)) words.push(...wordsOf(node.value.replaceAll('\u00ad', '')));
    return undefined;
  });
  return new Set(words);
}

for (const name of ['everything', 'harbor'] as const) {
  const catalog = loadFixture(name);
  const pages = pagesOf(catalog);

  test(`${name}: every page is a Markdown file whose first line leads to the index`, () => {
    const { addresses } = catalog;
    assert.deepEqual(pages.map(({ address }) => address).sort(), pageAddresses(catalog, addresses).sort());
    for (const { address = '' } of pages) {
      const [first = '', , title = ''] = markdownOf(catalog, address).split('\n');
      assert.ok(first.startsWith('> ') && first.endsWith(addresses.absolute(addresses.file('llms.txt'))), address);
      assert.match(title, /^# ./, address);
    }
  });

  test(`${name}: the Markdown of a page has the words of the page`, () => {
    const missing = pages.flatMap((page) => {
      const words = new Set(wordsOf(markdownOf(catalog, page.address!)));
      const lost = [...factsOf(catalog, page)].filter((word) => !words.has(word));
      return lost.length > 0 ? [`${page.address}: ${lost.join(' ')}`] : [];
    });
    assert.deepEqual(missing, []);
  });

  test(`${name}: no Markdown of a page has a placeholder or a value that JavaScript could not write`, () => {
    for (const { address = '' } of pages)
      assert.doesNotMatch(markdownOf(catalog, address), /\bundefined\b|\[object [A-Z]|^\{\w+\}$|```example/m, address);
  });
}

test('links of the Markdown have the base path', () => {
  const catalog = catalogOf({ [THING]: spec('', 'See [a](/functions/get_thing/).') }, 'https://d.example/api/');
  assert.match(
    markdownOf(catalog, '/api/functions/get_thing/'),
    /\[a\]\(https:\/\/d\.example\/api\/functions\/get_thing\/\)/,
  );
  assert.match(markdownOf(catalog, '/api/'), /\(https:\/\/d\.example\/api\/categories\/things\.md\)/);
});

test('hostile titles do not end a link', () => {
  const catalog = loadFixture('harbor');
  for (const title of HOSTILE) {
    const categories = catalog.categories.map((one) => ({ ...one, title }));
    const items = exportFile({ ...catalog, categories }, 'index.md')!.text();
    assert.ok(items.includes(`/categories/${categories[0]!.slug}.md)`));
  }
});

test('the index is short in any catalog, and leads to the index of each category', () => {
  const catalog = loadFixture('harbor');
  const index = exportFile(catalog, 'llms.txt')!.text();
  for (const { slug, functions } of catalog.categories) {
    assert.ok(index.includes(`(https://harbor.example/reference/categories/${slug}/llms.txt)`), slug);
    const text = exportFile(catalog, `categories/${slug}/llms.txt`)!.text();
    for (const one of functions) assert.ok(text.includes(`/functions/${one.name}.md)`), one.name);
  }
  const [first] = catalog.categories;
  for (const count of [300, 3000]) {
    const categories = Array.from({ length: count }, (_, i) => ({
      ...first!,
      slug: `c-${i}`,
      summary: 'x'.repeat(200),
    }));
    const text = exportFile({ ...catalog, categories }, 'llms.txt')!.text();
    assert.ok(text.length <= 50_000, String(text.length));
    assert.ok(text.includes('/categories/c-0/llms.txt'));
    assert.equal(text.includes('/categories/c-299/llms.txt'), true);
  }
});

test('one text has the Markdown of all guides, functions and use cases', () => {
  const catalog = loadFixture('everything');
  const text = exportFile(catalog, 'llms-full.txt')!.text();
  const { guides, functions, addresses } = catalog;
  for (const { slug } of guides) assert.ok(text.includes(markdownOf(catalog, addresses.guide(slug)).trim()), slug);
  for (const { name, variants = [] } of functions) {
    assert.ok(text.includes(markdownOf(catalog, addresses.function(name)).trim()), name);
    for (const { slug } of variants)
      assert.ok(text.includes(markdownOf(catalog, addresses.variant(name, slug)).trim()), slug);
  }
});

test('the links of a page are absolute, because programs read it apart from its address', () => {
  const catalog = loadFixture('everything');
  const pages = [...exportFiles(catalog)].filter(
    ({ path, export: { mediaType } }) => mediaType === 'text/markdown' && path !== '404.md',
  );
  assert.ok(pages.length > 10);
  for (const { path, text } of pages) assert.doesNotMatch(text(), /\]\(\//, path);
});

test('a writer of all files can keep the Markdown of pages that is in the text of all', () => {
  const catalog = loadFixture('everything');
  const asked: string[] = [];
  const textOf = (file: ExportFile) => {
    asked.push(file.path);
    return file.text();
  };
  const files = [...exportFiles(catalog, EXPORTS, textOf)];
  const all = files.find(({ path }) => path === 'llms-full.txt')!;
  assert.equal(all.text(), exportFile(catalog, 'llms-full.txt')!.text());
  const pages = files.filter(
    ({ export: { per, mediaType } }) => mediaType === 'text/markdown' && /^(?:guide|function|variant)$/.test(per),
  );
  assert.deepEqual(asked.toSorted(), pages.map(({ path }) => path).toSorted());
});

test('the index of a category is short at any size, and names all functions', () => {
  const catalog = loadFixture('harbor');
  const [category] = catalog.categories;
  const [first] = catalog.functions;
  for (const count of [10, 450, 2000]) {
    const functions = Array.from({ length: count }, (_, i) => ({
      ...first!,
      name: `list_things_${i}`,
      summary: 'List the things of a ship, with their owners and their weights in tons.',
    }));
    const large = { ...category!, functions, loose: functions, sections: [] };
    const text = exportFile({ ...catalog, categories: [large] }, `categories/${large.slug}/llms.txt`)!.text();
    assert.ok(text.length <= 50_000, `${count}: ${text.length}`);
    for (const { name } of functions) assert.match(text, new RegExp(`\\b${name}\\b`));
    assert.equal(text.includes('with their owners'), count === 10);
  }
});

test('the notes on a call format, and the screens of an interface, are as on the page', () => {
  const text = markdownOf(loadFixture('everything'), '/functions/park_telescope/');
  assert.match(text, /XML is deprecated\. Use JSON in new code\./);
  assert.match(text, /To try a call, use \*\*Observatory » Desk » Console\*\*\./);
  assert.match(text, /The call failed; the HTTP status is 200 all the same\./);
});
