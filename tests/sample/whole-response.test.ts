// An API whose responses have no envelope, or only a key for the data.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { functionPage } from '../../src/components/function/function-page.ts';
import { exportFile } from '../../src/export/registry.ts';
import { whmApi1 } from '../../src/output/whm-api-1/whm-api-1.ts';
import { callResponse } from '../../src/sample/call-response.ts';
import { jsonResponse } from '../../src/sample/json.ts';
import { responseOf } from '../../src/sample/response.ts';
import { textOf } from '../../src/sample/token.ts';
import { xmlResponse } from '../../src/sample/xml.ts';
import { markdownToHtml } from '../../src/spec/markdown-html.ts';
import { catalogOf, EMPTY, findingsOf, spec, THING } from '../content.ts';

const CATALOG = EMPTY['catalog.yaml']!;
const withAnswer = (answer: string) => CATALOG.replace(/answer:\n(?: {2}.*\n)+/, answer);
const f = (name: string, type: string, more: string) => `{name: '${name}', type: '${type}', description: D., ${more}}`;
const SHIP = `returns: [${f('id', 'integer', 'example: 7')}, ${f('tug', 'boolean', 'example: 1')}]`;
const LIST = `returns: [${f('', 'object[]', `fields: [${f('id', 'integer', 'examples: [1, 2]')}]`)}]`;

function thing(answer: string, lines: string) {
  const catalog = catalogOf({ 'catalog.yaml': withAnswer(answer), [THING]: spec(lines) });
  const found = catalog.byName.get('get_thing')!;
  const json = textOf(jsonResponse(responseOf(found, catalog.config)));
  const page = functionPage({ catalog, markdown: markdownToHtml }, found).main.text;
  return { catalog, spec: found, json, page, markdown: exportFile(catalog, 'functions/get_thing.md')!.text() };
}

for (const answer of ['answer: {}\n', '']) {
  test(`a response is the data itself (${answer.trim() || 'no answer'})`, () => {
    assert.equal(thing(answer, SHIP).json, '{\n  "id": 7,\n  "tug": true\n}');
    assert.equal(thing(answer, LIST).json, '[\n  {\n    "id": 1\n  },\n  {\n    "id": 2\n  }\n]');
    assert.equal(thing(answer, `returns: [${f('', 'string', 'example: yes')}]`).json, '"yes"');
    const given = 'examples: [{title: T, call: {}, answer: [{id: 3}]}]';
    assert.equal(thing(answer, `${LIST}\n${given}`).json, '[\n  {\n    "id": 3\n  }\n]');
  });
}

test('a response with a key for the data alone', () => {
  assert.equal(thing('answer: { data: body }\n', SHIP).json, '{\n  "body": {\n    "id": 7,\n    "tug": true\n  }\n}');
});

test('the page and the Markdown name no envelope, and keys link to their rows', () => {
  const { page, markdown } = thing('', SHIP);
  assert.match(page, /<a href="#return-id" id="json-id">"id"<\/a>: <span class="v">7<\/span>/);
  assert.match(page, /Fields in the response of get_thing/);
  assert.doesNotMatch(page, /output-failure|undefined/);
  assert.match(markdown, /## Output \(JSON\)\n\n```json\n\{\n {2}"id": 7/);
  assert.doesNotMatch(markdown, /undefined/);
});

test('a response that is empty or not known', () => {
  const none = thing('', 'returns: []');
  assert.match(none.page, /id="output-json"[\s\S]*?<p class="none">The function returns no data\.<\/p>/);
  assert.doesNotMatch(none.markdown, /Output \(JSON\)/);
  assert.match(none.markdown, /## Returns\n\nThe function returns no data\./);
  const unknown = thing('', '');
  assert.match(unknown.page, /The response is not known\./);
  assert.match(unknown.markdown, /Not known\. The response is not known\./);
});

test('a failed response without an envelope', () => {
  const { page } = thing('answer: { failure: { message: Not found, status: 404 } }\n', SHIP);
  assert.match(
    page,
    /output-failure[\s\S]*\{\n {2}"message": <span class="v">"Not found"<\/span>,\n {2}"status": <mark class="bad">404/,
  );
});

test('in XML, the keys of an object are in the root element', () => {
  const { spec, catalog } = thing('', SHIP);
  const xml = (of: typeof spec) => textOf(xmlResponse(responseOf(of, catalog.config), 'ship', whmApi1.xml).tokens);
  assert.equal(xml(spec), '<ship>\n  <id>7</id>\n  <tug>true</tug>\n</ship>');
  const list = thing('', LIST).spec;
  assert.equal(xml(list), '<ship>\n  <anon>\n    <id>1</id>\n  </anon>\n  <anon>\n    <id>2</id>\n  </anon>\n</ship>');
});

test('an example in a guide shows the data', () => {
  const { spec, catalog } = thing('', SHIP);
  assert.equal(textOf(jsonResponse(callResponse(spec, new Map(), catalog.config))), '{\n  "id": 7,\n  "tug": true\n}');
  const data = callResponse(spec, new Map(), catalog.config, new Map([['id', 9]]));
  assert.equal(textOf(jsonResponse(data)), '{\n  "id": 9\n}');
});

test('a response given in full is checked with and without an envelope', () => {
  const given = (answer: string) => `${SHIP}\nexamples: [{title: T, call: {}, answer: ${answer}}]`;
  const findings = (answer: string, catalog: string) =>
    findingsOf(spec(given(answer)), { 'catalog.yaml': catalog }).map((line) => line.replace(/^\S+ /, ''));
  assert.deepEqual(findings('{id: 1}', withAnswer('')), []);
  assert.deepEqual(findings('{id: x, size: 1}', withAnswer('')), [
    'error `id` in the response is the string `x`; expected an integer',
    'error the response contains `size`, which no field describes',
  ]);
  assert.deepEqual(findings('[1]', CATALOG), [
    'error the response is not a mapping; expected a mapping with only `data` and `meta`',
  ]);
});
