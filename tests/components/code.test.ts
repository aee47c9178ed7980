// Calls as HTML.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { callCode } from '../../src/components/code.ts';
import { callTokens } from '../../src/sample/call.ts';
import { loadFixture, renderContext } from '../fixtures.ts';

const catalog = loadFixture('everything');
const spec = catalog.byName.get('unpark_telescope')!;

function shown(format: string): string {
  const template = catalog.config.calls.find(({ slug }) => slug === format)!;
  const tokens = callTokens(spec, new Map([['telescope', 'north']]), template, catalog.config)!;
  return callCode(renderContext(catalog), tokens).text;
}

test('a call emphasizes the function, links parameters to their rows and keeps a name and its value together', () => {
  assert.equal(
    shown('json-api'),
    '<i>https://</i><var data-v="host">scope.example.com</var><i>:8443<wbr>/</i><var class="hole">night#####</var><i><wbr><span class="nb">/json-api</span><wbr>/</i>' +
      '<b class="fn">unpark_<wbr>telescope</b><i><wbr><span class="nb">?v=2</span></i>' +
      '<wbr><span class="kv">&amp;<a href="#param-telescope">telescope</a>=north</span>',
  );
  assert.equal(
    shown('command-line'),
    '<i>scope </i><b class="fn">unpark_<wbr>telescope</b> <span class="kv"><a href="#param-telescope">telescope</a>=north</span>',
  );
});
