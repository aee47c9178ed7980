// Every string of a catalog is replaced by hostile ones. No page may then have an element or attribute that it does not have
// with harmless text. This does not count on the Content-Security-Policy.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { ABOUT } from '../../src/catalog/model/address.ts';
import { assemble } from '../../src/catalog/model/assemble.ts';
import type { Catalog, Guide } from '../../src/catalog/model/catalog.ts';
import { contentFiles, openContent } from '../../src/catalog/read/files.ts';
import { loadCatalog } from '../../src/catalog/read/load.ts';
import { readCategories } from '../../src/catalog/read/settings.ts';
import { categoryPage } from '../../src/components/category.ts';
import { changesPage } from '../../src/components/changes.ts';
import { functionPage, variantPage } from '../../src/components/function/function-page.ts';
import { functionsPage } from '../../src/components/functions.ts';
import { guidePage } from '../../src/components/guide.ts';
import { homePage } from '../../src/components/home.ts';
import { notFoundPage } from '../../src/components/not-found.ts';
import type { Page, RenderContext } from '../../src/components/render-context.ts';
import { sidebar } from '../../src/components/sidebar.ts';
import type { FunctionSpec } from '../../src/spec/function.ts';
import { type MarkdownHtml, markdownToHtml } from '../../src/spec/markdown-html.ts';
import { noCache } from '../content.ts';
import { HARMLESS, HOSTILE } from '../hostile.ts';

const files = contentFiles('tests/fixtures/everything');
const original = loadCatalog(files, noCache()).catalog!;
const categories = readCategories(openContent(files)).value!;

/** Keys whose values are words of the format, not of an author. */
const FORMAT = new Set([
  'effect',
  'method',
  'request',
  'in',
  'repeatable',
  'format',
  'type',
  'quote',
  'site',
  'language',
]);

/** Keys of Markdown texts. They are only the hostile text, so that it is parsed once for a catalog and not for each field. */
const MARKDOWN = new Set(['description', 'meaning', 'otherValues', 'body', 'summary', 'text', 'note', 'failureNote']);

/** A copy of a value with another text before each of its strings, those in the keys of maps included. */
function prefixed<T>(value: T, text: string): T {
  const copy = (one: unknown, key = ''): unknown => {
    if (typeof one === 'string' && MARKDOWN.has(key)) return text;
    if (typeof one === 'string') return FORMAT.has(key) || one === ABOUT || one === '' ? one : `${text} ${one}`;
    if (Array.isArray(one)) return one.map((item) => copy(item, key));
    if (one instanceof Map) return new Map([...one].map(([name, item]) => [copy(name), copy(item)]));
    if (one === null || typeof one !== 'object') return one;
    return Object.fromEntries(Object.entries(one).map(([name, item]) => [name, copy(item, name)]));
  };
  return copy(value) as T;
}

/** A guide with a text in every place of its syntax. */
function guideOf(text: string): Guide {
  const line = text.replaceAll(/\s/g, ' ');
  const body = [
    `## ${line}\n\n### A ${line} b \`${line}\`\n\n${line}\n---`,
    `![${line}](night.svg "${line}")\n\n![${line}](<${line}>)\n\nA ![${line}](night.svg) b`,
    `| ${line} | b | c |\n| - | - | - |\n| ${line} | ${line} | \`${line}\` |`,
    `{${line}}\n\n{privileges}\n\n[${line}](/about/ "${line}") [x](<${line}>)`,
    `\`\`\`${line}\n${line}\n\`\`\`\n\n\`\`\`example\nfunction: site_name\ntitle: ${JSON.stringify(line)}\n\`\`\``,
    text,
  ].join('\n\n');
  return {
    slug: 'hostile',
    title: text,
    summary: text,
    order: 9,
    file: 'content/guides/hostile.md',
    body,
    bodyLine: 1,
  };
}

/** The catalog of these functions with a text before each string. */
function catalogWith(text: string, functions: readonly FunctionSpec[] = original.functions): Catalog {
  const { config, guides, about, drawings, guideData, vocabulary, redirects, permalinks, planned } = original;
  return assemble({
    config: prefixed(config, text),
    categories: prefixed(categories, text),
    functions: prefixed(functions, text),
    guides: [...guides, about!, guideOf(text)],
    drawings,
    guideData: prefixed(guideData, text),
    vocabulary,
    redirects,
    permalinks,
    planned,
  });
}

/** All pages of a catalog by kind, each with its sidebar. */
function pagesOf(catalog: Catalog): [string, string][] {
  const memo = new Map<string, MarkdownHtml>();
  const markdown = (text: string) => memo.get(text) ?? memo.set(text, markdownToHtml(text)).get(text)!;
  const context: RenderContext = { catalog, markdown };
  const all: [string, Page][] = [
    ['home', homePage(context)],
    ['list', functionsPage(context)],
    ['changes', changesPage(context)],
    ['404', notFoundPage(context)],
    ...catalog.categories.map((category): [string, Page] => ['category', categoryPage(context, category)]),
    ...[...catalog.guides, catalog.about!].map((guide): [string, Page] => ['guide', guidePage(context, guide)]),
    ...catalog.functions.map((spec): [string, Page] => ['function', functionPage(context, spec)]),
    ...catalog.functions.flatMap((spec) =>
      (spec.variants ?? []).map((variant): [string, Page] => ['variant', variantPage(context, spec, variant)]),
    ),
  ];
  return all.map(([kind, { main, place }]) => [kind, `${main.text}<nav>${sidebar(context, place).text}</nav>`]);
}

/** Attributes whose values come from the code and not from an author. */
const OWN = ['class', 'role', 'type', 'scope', 'tabIndex', 'rel', 'target', 'method', 'popover'];
/** Attributes that hold an address. */
const ADDRESSES = ['href', 'src', 'action', 'formAction', 'data', 'poster', 'xLinkHref', 'ping', 'cite', 'background'];
const SAFE = /^(?:https?:|mailto:|[/#?]|[^:]*$)/i;

/** What an element is: its name, the names of its attributes, and the values that come from the code. */
function signature({ tagName, properties }: Element): string {
  const attributes = Object.entries(properties).map(([name, value]) =>
    name === 'className' || OWN.includes(name) ? `${name}=${[value].flat().join(' ')}` : name,
  );
  return `<${tagName} ${attributes.sort().join(' ')}>`;
}

/** The signatures of the elements of a page, and the addresses in it that are not safe. */
function inspect(html: string): { elements: Set<string>; unsafe: string[] } {
  const elements = new Set<string>();
  const unsafe: string[] = [];
  visit(fromHtml(html, { fragment: true }), (node) => {
    if (node.type === 'comment' || node.type === 'doctype') elements.add(node.type);
    if (node.type !== 'element') return;
    elements.add(signature(node));
    for (const name of ADDRESSES) {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: browsers drop them from an address.
      const value = String(node.properties[name] ?? '').replaceAll(/[\x00-\x20]/g, '');
      if (!SAFE.test(value)) unsafe.push(value);
    }
  });
  return { elements, unsafe };
}

const rich = original.functions.filter(({ variants, examples = [] }) => variants || examples.length > 1);
/** The functions of a small catalog, which has categories of one list. */
const few = [...rich.slice(0, 2), original.functions.find((spec) => spec.removed)!];

const expected = new Map<string, Set<string>>();
for (const text of HARMLESS)
  for (const [kind, html] of [...pagesOf(catalogWith(text)), ...pagesOf(catalogWith(text, few))])
    for (const element of inspect(html).elements) expected.set(kind, (expected.get(kind) ?? new Set()).add(element));

/** Finds what the pages of a catalog have that they do not have with harmless text. */
function assertHarmless(catalog: Catalog): void {
  for (const [kind, html] of pagesOf(catalog)) {
    const { elements, unsafe } = inspect(html);
    const unexpected = [...elements].filter((element) => !expected.get(kind)!.has(element));
    assert.deepEqual({ unexpected, unsafe }, { unexpected: [], unsafe: [] }, `on a page of the kind ${kind}`);
  }
}

/** How many hostile strings one text has in the test of all pages, which would take minutes with one each. */
const BATCH = 10;

test('no page has an element or attribute from hostile text', async (t) => {
  for (let i = 0; i < HOSTILE.length; i += BATCH) {
    const batch = HOSTILE.slice(i, i + BATCH);
    await t.test(JSON.stringify(batch), () => assertHarmless(catalogWith(batch.join('\n\n'))));
  }
});

test('no page has an element or attribute from a single hostile string', async (t) => {
  for (const text of HOSTILE)
    await t.test(JSON.stringify(text), () => {
      const catalog = catalogWith(text, few);
      const ofFunctions = catalog.categories.filter((category) => category.functions.length > 0);
      assertHarmless({ ...catalog, categories: ofFunctions, guides: catalog.guides.slice(-1) });
    });
});
