// Former anchors are empty elements inside what they lead to now, and screen readers do not announce them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formerAnchors } from '../../src/catalog/model/former-anchors.ts';
import { functionAnchors } from '../../src/catalog/model/page-anchors.ts';
import { contentFiles } from '../../src/catalog/read/files.ts';
import { loadCatalog } from '../../src/catalog/read/load.ts';
import { withOtherTargets } from '../../src/components/former-targets.ts';
import { functionPage } from '../../src/components/function/function-page.ts';
import { homePage } from '../../src/components/home.ts';
import { html } from '../../src/components/html.ts';
import { markdownToHtml } from '../../src/spec/markdown-html.ts';
import { catalogOf, noCache, spec, THING } from '../content.ts';

const SPEC = spec(`parameters:
  - { name: length, type: string, description: It., example: a, formerly: [size, "si'ze*"] }`);

test('a row has the anchors of its former names, and the page those of permalinks.txt', () => {
  const catalog = catalogOf({
    [THING]: SPEC,
    'permalinks.txt':
      '/functions/get_thing/#old -> /functions/get_thing/#parameters\n/functions/get_thing/#top -> /functions/get_thing/\n',
  });
  const context = { catalog, markdown: markdownToHtml };
  const { text } = withOtherTargets(context, functionPage(context, catalog.byName.get('get_thing')!));
  assert.ok(text.startsWith('<span id="top"></span>'));
  assert.match(text, /<section id="parameters"><span id="old"><\/span>/);
  assert.match(
    text,
    /<tr id="param-length"[^>]*>\s*<th [^>]*><span id="param-size"><\/span><span id="param-si-ze-"><\/span>/,
  );
});

test('every element to which links can lead has its former anchors', () => {
  for (const folder of ['tests/fixtures/harbor', 'tests/fixtures/everything']) {
    const { catalog: loaded } = loadCatalog(contentFiles(folder), noCache());
    const catalog = loaded!;
    for (const spec of catalog.functions) {
      const address = `/functions/${spec.name}/`;
      const current = [...functionAnchors(spec, catalog.config)];
      const permalinks = current.map((anchor, i) => ({
        line: i + 1,
        old: `${address}#old-${anchor}`,
        to: { address: `${address}#${anchor}`, column: 1 },
      }));
      const context = { catalog: { ...catalog, permalinks }, markdown: markdownToHtml };
      const { main } = functionPage(context, spec);
      const gone = new Set([...formerAnchors(spec).values()].flat());
      const missing = current.filter((anchor) => !gone.has(anchor) && !main.text.includes(`<span id="old-${anchor}">`));
      assert.deepEqual(missing, [], spec.name);
    }
  }
});

test('a former anchor of an unknown element is at the beginning of the page', () => {
  const catalog = catalogOf({
    [THING]: SPEC,
    'permalinks.txt': '/#old -> /#unknown\n',
  });
  const context = { catalog, markdown: markdownToHtml };
  const page = { ...homePage(context), main: html`<ul id="list"><li>One</li></ul>` };
  assert.equal(withOtherTargets(context, page).text, `<span id="old"></span>${page.main.text}`);
  const { address, ...unaddressed } = page;
  assert.equal(address, '/');
  assert.equal(withOtherTargets(context, unaddressed), page.main);
  assert.equal(withOtherTargets(context, { ...page, address: '/changes/' }), page.main);
});
