// What a page and its Markdown show about alternative parameters, failures and deletions.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { functionPage } from '../../src/components/function/function-page.ts';
import { exportFile } from '../../src/export/registry.ts';
import { markdownToHtml } from '../../src/spec/markdown-html.ts';
import { catalogOf, EMPTY, spec, THING } from '../content.ts';

const CATALOG = EMPTY['catalog.yaml']!.replace('failure: { ok: 0 }', 'failure: { ok: 0, why: Anything }');

/** The page and the Markdown of a spec. The text of the page has no tags, and one space where it has several. */
function shown(lines: string, effect = 'read') {
  const source = spec(lines).replace('effect: read', `effect: ${effect}`);
  const catalog = catalogOf({ 'catalog.yaml': CATALOG, [THING]: source });
  const page = functionPage({ catalog, markdown: markdownToHtml }, catalog.byName.get('get_thing')!).main.text;
  const text = page.replaceAll(/<[^>]*>/g, '').replaceAll(/\s+/g, ' ');
  return { page, text, markdown: exportFile(catalog, 'functions/get_thing.md')!.text() };
}
const p = (name: string, more = 'required: true, ') =>
  `{name: ${name}, type: string, ${more}description: D., example: x}`;
const parameters = (...names: string[]) => `parameters: [${names.map((name) => p(name)).join(', ')}]`;

test('parameters of which one or more must be sent are counted by their list', () => {
  const one = shown(`oneOf: [[a, b]]\n${parameters('a', 'b', 'c')}`);
  assert.match(one.text, /c required; one of a, b required/);
  assert.match(one.page, /one of <a href="#param-a">a<\/a>/);
  assert.match(one.markdown, /- `a` \(string, required: one of `a`, `b`\): D/);
  assert.match(one.markdown, /- `c` \(string, required\)/);
  const both = shown(`anyOf: [[a, b]]\n${parameters('a', 'b')}`);
  assert.match(both.text, /a, b or both required/);
  assert.doesNotMatch(both.text, /2 required|one of/);
  assert.match(both.markdown, /- `b` \(string, required: `a`, `b` or both\)/);
  const three = shown(`anyOf: [[a, b, c]]\n${parameters('a', 'b', 'c')}`);
  assert.match(three.text, /one or more of a, b, c required/);
  assert.match(three.page, /<b>required: one or more of <code>a<\/code>, <code>b<\/code>, <code>c<\/code><\/b>/);
});

test('each row of a parameter says which list it is in; a long list is counted there', () => {
  const { page, text, markdown } = shown(`oneOf: [[a, b, c, d, e]]\n${parameters('a', 'b', 'c', 'd', 'e')}`);
  assert.equal(page.split('<b>required: one of 5 parameters</b>').length - 1, 5);
  assert.match(text, /one of 5 parameters required/);
  assert.match(text, /Required: one of a, b, c, d, e\./);
  assert.match(
    markdown,
    /\n\nRequired: one of `a`, `b`, `c`, `d`, `e`\.\n\n- `a` \(string, required: one of 5 parameters\)/,
  );
});

test('a field inside a parameter is not in the lists of parameters', () => {
  const { page } = shown(`oneOf: [[a, b]]
parameters: [${p('a')}, {name: b, type: object, description: D., fields: [${p('a')}]}]`);
  assert.equal(page.split('<b>required: one of <code>').length - 1, 2);
  assert.equal(page.split('<b>required</b>').length - 1, 1, 'in the row of the inner field');
});

test('the names of a parameter that is counted from 0', () => {
  const { text, markdown } = shown(`parameters: [${p('a', 'repeatable: {style: hyphen, first: 0}, ')}]`);
  assert.match(text, /several: a-0, a-1, a-2/);
  assert.match(markdown, /several: `a-0`, `a-1`, `a-2`/);
});

test('the first known reason is in the failed response, and all of them are below it', () => {
  const failure = 'failures:\n  - {reason: "Bad {function} `x`", when: See `get_thing`.}\n  - {reason: "<b>Gone</b>"}';
  const { page, text, markdown } = shown(failure);
  assert.match(text, /why": "Bad \{function\} `x`"/);
  assert.match(text, /Known reasons Bad \{function\} `x`See get_thing\. &lt;b&gt;Gone&lt;\/b&gt;/);
  assert.doesNotMatch(page, /<b>Gone/);
  assert.match(markdown, /## Output \(failure\)\n\n(?:[^`\n]+\n\n)?```json[\s\S]*"why": "Bad \{function\} `x`"/);
  assert.match(markdown, /\n- `` Bad \{function\} `x` ``: See `get_thing`\.\n- `<b>Gone<\/b>`\n/);
  assert.match(shown('').markdown, /## Output \(failure\)/);
});

test('a function that deletes records has a note, not the warning of one that destroys data', () => {
  const page = (effect: string) => shown('', effect).page;
  assert.match(page('delete'), /<p class="care">Deletes records, and nothing asks for confirmation\.<\/p>/);
  assert.match(page('destroy'), /<p class="care lost"><b>This call destroys data/);
  assert.doesNotMatch(page('change'), /nothing asks/);
});
