// Former anchors are empty elements inside what they lead to now, and screen readers do not announce them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { anchorsMovedOn } from '../../src/catalog/model/moved-anchors.ts';
import { withFormerAnchors } from '../../src/components/former-targets.ts';
import { functionPage } from '../../src/components/function/function-page.ts';
import { html } from '../../src/components/html.ts';
import { markdownToHtml } from '../../src/spec/markdown-html.ts';
import { catalogOf, spec, THING } from '../content.ts';

const SPEC = spec(`parameters:
  - { name: length, type: string, description: It., example: a, formerly: [size, "si'ze*"] }`);

test('a row has the anchors of its former names, and the page those of permalinks.txt', () => {
  const catalog = catalogOf({
    [THING]: SPEC,
    'permalinks.txt':
      '/functions/get_thing/#old -> /functions/get_thing/#parameters\n/functions/get_thing/#top -> /functions/get_thing/\n',
  });
  const page = functionPage({ catalog, markdown: markdownToHtml }, catalog.byName.get('get_thing')!);
  const { text } = withFormerAnchors(page.main, anchorsMovedOn(catalog, '/functions/get_thing/'));
  assert.ok(text.startsWith('<span id="top"></span>'));
  assert.match(text, /<section id="parameters"><span id="old"><\/span>/);
  assert.match(
    text,
    /<tr id="param-length"[^>]*>\s*<th [^>]*><span id="param-size"><\/span><span id="param-si-ze-"><\/span>/,
  );
  assert.equal(anchorsMovedOn(catalog, '/changes/').size, 0);
});

test('a list gets them before it, and a page without any stays as it is', () => {
  const main = html`<ul id="list"><li>One</li></ul>`;
  assert.equal(withFormerAnchors(main, new Map([['list', ['old']]])).text, `<span id="old"></span>${main.text}`);
  assert.equal(withFormerAnchors(main, new Map()), main);
});
