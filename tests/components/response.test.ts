// The response of a function's page: how it fails, and what a removed function has.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { functionPage } from '../../src/components/function/function-page.ts';
import { markdownToHtml } from '../../src/spec/markdown-html.ts';
import { catalogOf, EMPTY, load, spec, type Texts, THING } from '../content.ts';

/** The page of `get_thing` in a catalog of these files. */
function pageOf(texts: Texts): string {
  const catalog = catalogOf(texts);
  return functionPage({ catalog, markdown: markdownToHtml }, catalog.byName.get('get_thing')!).main.text;
}

const catalogYaml = EMPTY['catalog.yaml']!;
const withXml = catalogYaml.replace('  failureNote:', '  xml: { root: r, form: plain, none: No. }\n  failureNote:');

test('the value that indicates a failure is marked in the response of a failing call', () => {
  assert.match(pageOf({ [THING]: spec() }), /"<?.*ok.*": <mark class="bad">0<\/mark>/);
  const failure = catalogYaml
    .replace('{ ok: 1 }', '{ why: fine, ok: true }')
    .replace('{ ok: 0 }', '{ why: bad, ok: false }');
  const page = pageOf({ [THING]: spec(), 'catalog.yaml': failure });
  assert.match(page, /"why": <span class="v">"bad"<\/span>,\n.*ok.*: <mark class="bad">false<\/mark>/);
  assert.equal(page.split('class="bad"').length, 2);
});

test('the page of a removed function mentions XML only if the API has XML', () => {
  const removed = spec('removed: true');
  const plain = pageOf({ [THING]: removed });
  assert.match(plain, /The former response is not known\. /);
  assert.doesNotMatch(plain, /xml/i);
  const both = pageOf({ [THING]: removed, 'catalog.yaml': withXml });
  assert.match(both, /id="output-xml"/);
});

test('the links to the sections name the metadata as the catalog does', () => {
  const fields = spec('returns: []\nmetadata: [{ name: token, type: string, description: A token., example: x }]');
  assert.match(pageOf({ [THING]: fields }), /Returns <span>no data<i>, token in meta<\/i><\/span>/);
});

const GUIDES: Texts = {
  'guides/a.md': '---\ntitle: A\nsummary: A.\norder: 1\n---\nA.\n',
  'guides/b.md': '---\ntitle: B\nsummary: B.\norder: 2\n---\nB.\n',
  'guides/c.md': '---\ntitle: C\nsummary: C.\norder: 3\n---\nC.\n',
};
const naming = (guides: string) => `${catalogYaml.replace(/^notes:.*\n/m, '')}notes: [Call it.]\nguides: ${guides}\n`;

test('pages link to the guides that catalog.yaml names, whatever their order', () => {
  const page = pageOf({ ...GUIDES, [THING]: spec(), 'catalog.yaml': naming('{ calls: c, responses: a }') });
  assert.match(page, /<a href="\/guides\/c\/">How to call Things API<\/a>/);
  assert.match(page, /<a href="\/guides\/a\/">"meta"<\/a>/);
  const unnamed = pageOf({ ...GUIDES, [THING]: spec(), 'catalog.yaml': naming('{}') });
  assert.doesNotMatch(unnamed, /\/guides\//);
});

test('a guide that catalog.yaml names and that does not exist is an error', () => {
  const { findings } = load({ ...GUIDES, 'catalog.yaml': naming('{ calls: cc }') });
  assert.equal(findings.length, 1);
  assert.match(findings[0]!, /^content\/catalog\.yaml:\d+:18 error unknown guide `cc`; did you mean `c`\?$/);
});

test('a function in a folder that is not a category has a page all the same', () => {
  const { catalog, findings } = load({
    'functions/other/get_thing.md': spec('related: [get_thing2]'),
    [THING.replace('get_thing', 'get_thing2')]: spec('', 'Shows.', 'Show it.'),
  });
  assert.match(findings.join('\n'), /functions\/other\/get_thing\.md:\S* error .*`other`/);
  const { main } = functionPage({ catalog: catalog!, markdown: markdownToHtml }, catalog!.byName.get('get_thing')!);
  assert.match(main.text, /<a href="\/categories\/other\/">other<\/a>/);
});
