// Markdown in a link title, a guide's heading or an attribute never becomes an element of the page.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { functionPage } from '../../src/components/function/function-page.ts';
import { guidePage } from '../../src/components/guide.ts';
import type { Html } from '../../src/components/html.ts';
import { markdownToHtml } from '../../src/spec/markdown-html.ts';
import { catalogOf, EMPTY, spec, THING } from '../content.ts';

/** The check refuses such titles; pages are safe even without it. */
const UNCHECKED = { 'catalog.yaml': `${EMPTY['catalog.yaml']}rules: { link-title: off }\n` };

/** The names of the elements in a page, each once. */
function elementsOf(main: Html): Set<string> {
  const names = new Set<string>();
  visit(fromHtml(main.text, { fragment: true }), 'element', ({ tagName }) => {
    names.add(tagName);
  });
  return names;
}

const ATTACKS = [
  '[x](/functions/get_thing/ "<ul><img src=x onerror=alert(1)>")',
  '[x](/functions/get_thing/ "<ol><script src=x></script>")',
  '[x](https://e.example "</a><code>get_thing</code><img src=x>")',
  '[x](https://e.example "<table><form action=x>")',
  '[x](https://e.example "<p><meta http-equiv=refresh content=0>")',
];
const UNEXPECTED = ['img', 'script', 'form', 'meta'];

for (const attack of ATTACKS) {
  test(`a description keeps the title of a link as text: ${attack}`, () => {
    const field = `parameters: [{ name: a, type: string, description: '${attack}', example: x, values: { x: '${attack}' } }]`;
    const catalog = catalogOf({ ...UNCHECKED, [THING]: spec(field, `Shows it. ${attack}`, `'Show ${attack}.'`) });
    const { main } = functionPage({ catalog, markdown: markdownToHtml }, catalog.functions[0]!);
    const found = elementsOf(main);
    for (const name of UNEXPECTED) assert.ok(!found.has(name), `${name} in the page`);
    const link = /title="([^"]*)"/.exec(main.text)![1]!;
    assert.match(link, /^(?:&lt;|&#)/);
  });

  test(`a guide keeps the title of a link as text: ${attack}`, () => {
    const body = `## A ${attack}\n\n- ${attack}\n\n| a ${attack} | b | c |\n| - | - | - |\n| ${attack} | ${attack} | x |`;
    const catalog = catalogOf({
      ...UNCHECKED,
      [THING]: spec(),
      'guides/a.md': `---\ntitle: A\nsummary: '${attack}'\n---\n${body}\n`,
    });
    const { main } = guidePage({ catalog, markdown: markdownToHtml }, catalog.guides[0]!);
    const found = elementsOf(main);
    for (const name of UNEXPECTED) assert.ok(!found.has(name), `${name} in the page`);
  });
}

test('a heading of a guide keeps the attributes of what is in it', () => {
  const body = '## One `a_b` [x](https://e.example/a_b "a > <img src=x onerror=alert(1)>")';
  const catalog = catalogOf({
    ...UNCHECKED,
    [THING]: spec(),
    'guides/a.md': `---\ntitle: A\nsummary: A.\n---\n${body}\n`,
  });
  const { main } = guidePage({ catalog, markdown: markdownToHtml }, catalog.guides[0]!);
  assert.match(
    main.text,
    /<h2 id="one-a-b-x"><a class="self" href="#one-a-b-x">One <code>a_<wbr>b<\/code> x<\/a><\/h2>/,
  );
});
