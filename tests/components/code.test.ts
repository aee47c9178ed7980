import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openCache } from '../../src/catalog/read/cache.ts';
import { loadCatalog } from '../../src/catalog/read/load.ts';
import { callCode } from '../../src/components/code.ts';
import { callTokens } from '../../src/sample/call.ts';
import { markdownToHtml } from '../../src/spec/markdown-html.ts';

const files = { root: new URL('../../content', import.meta.url).pathname, label: 'content' };
const catalog = loadCatalog(files, openCache('', 'tests')).catalog!;
const spec = catalog.byName.get('removeacct')!;

function shown(form: string): string {
  const template = catalog.config.calls.find(({ slug }) => slug === form)!;
  const tokens = callTokens(spec, new Map([['username', 'garage']]), template, catalog.config)!;
  return callCode({ catalog, markdown: markdownToHtml }, tokens).text;
}

test('in a call what is the same everywhere steps back, and a pair is kept together', () => {
  assert.equal(
    shown('json-api'),
    '<i>https://hostname.example.com:2087<wbr>/cpsess#####<wbr><span class="nb">/json-api</span><wbr>/</i>' +
      '<b class="fn">removeacct</b><i><wbr><span class="nb">?api.version=1</span></i>' +
      '<wbr><span class="kv">&amp;<a href="#param-username">username</a>=garage</span>',
  );
  assert.equal(
    shown('command-line'),
    '<i>whmapi1 </i><b class="fn">removeacct</b> <span class="kv"><a href="#param-username">username</a>=garage</span>',
  );
});
