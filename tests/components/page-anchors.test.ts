// The anchors that links may lead to are those that the pages have.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { functionAnchors } from '../../src/catalog/model/page-anchors.ts';
import { contentFiles } from '../../src/catalog/read/files.ts';
import { loadCatalog } from '../../src/catalog/read/load.ts';
import { functionPage } from '../../src/components/function/function-page.ts';
import { markdownToHtml } from '../../src/spec/markdown-html.ts';
import { noCache } from '../content.ts';

/** Ids that scripts and labels need, and to which nobody links. */
const INTERNAL = /^(?:tab-|sift-|json-(?!api$)|filter-)/;

for (const folder of ['tests/fixtures/harbor', 'tests/fixtures/everything']) {
  const catalog = loadCatalog(contentFiles(folder), noCache()).catalog!;
  for (const spec of catalog.functions) {
    test(`the anchors of ${spec.name} in ${folder}`, () => {
      const { main } = functionPage({ catalog, markdown: markdownToHtml }, spec);
      const ids = Array.from(main.text.matchAll(/ id="([^"]*)"/g), ([, id]) => id!).filter((id) => !INTERNAL.test(id));
      assert.deepEqual([...functionAnchors(spec, catalog.config)].sort(), ids.sort());
    });
  }
}
