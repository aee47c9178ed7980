// The work of a build grows with the number of functions, not with its square. Executions of code are counted, not seconds.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { Session } from 'node:inspector/promises';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { copyContent } from '../../src/bench/copies.ts';
import type { Catalog } from '../../src/catalog/model/catalog.ts';
import { loadCatalog } from '../../src/catalog/read/load.ts';
import { changesPage } from '../../src/components/changes.ts';
import { functionPage } from '../../src/components/function/function-page.ts';
import { functionsPage } from '../../src/components/functions.ts';
import { sidebar } from '../../src/components/sidebar.ts';
import { searchSource } from '../../src/export/names.ts';
import { exportFiles } from '../../src/export/registry.ts';
import { makeSearchData } from '../../src/search/make-search-data.ts';
import { noCache } from '../content.ts';
import { renderContext } from '../fixtures.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'catalog-scale-'));
const session = new Session();
before(async () => {
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
});
after(() => {
  session.disconnect();
  fs.rmSync(folder, { recursive: true, force: true });
});

/** How often functions and blocks of src/ are executed by `work`, by file. */
async function executions(work: () => void): Promise<Map<string, number>> {
  await session.post('Profiler.takePreciseCoverage');
  work();
  const { result } = await session.post('Profiler.takePreciseCoverage');
  const counts = result
    .filter(({ url }) => url.includes('/src/'))
    .map(({ url, functions }): [string, number] => [
      url.replace(/.*\/src\//, 'src/'),
      functions.flatMap(({ ranges }) => ranges).reduce((sum, { count }) => sum + count, 0),
    ]);
  return new Map(counts);
}

/** Asserts that for `factor` times the input no file of src/ is executed much more than `factor` times as often. */
function assertLinear(factor: number, few: ReadonlyMap<string, number>, many: ReadonlyMap<string, number>): void {
  assert.ok([...few.values()].some((count) => count > 1000));
  for (const [file, count] of many) {
    const once = few.get(file) ?? 0;
    assert.ok(count <= once * factor * 1.3 + 1000, `${file}: ${once} executions, then ${count}`);
  }
}

function loadCopies(count: number): Catalog {
  const root = path.join(folder, String(count));
  copyContent('tests/fixtures/everything', root, count);
  const { catalog } = loadCatalog({ root, label: 'content' }, noCache());
  assert.equal(catalog!.functions.length, count);
  return catalog!;
}

function renderAll(catalog: Catalog): void {
  const context = renderContext(catalog);
  makeSearchData(searchSource(catalog));
  const lists = [functionsPage(context), changesPage(context)];
  // The sidebar and the neighbors look up the place of a function among all of its category.
  const pages = [...lists, ...catalog.functions.map((spec) => functionPage(context, spec))];
  for (const page of pages) sidebar(context, page.place);
  for (const { text } of exportFiles(catalog)) text();
}

test('twice as many functions take about twice the work', async () => {
  const work = (count: number) => executions(() => renderAll(loadCopies(count)));
  // With fewer, the sidebar shows a whole category: it has at most 100 functions.
  assertLinear(2, await work(600), await work(1200));
});

test('ten times as many unknown names take about ten times the work', async () => {
  const work = (count: number) => {
    const root = path.join(folder, `unknown-${count}`);
    copyContent('tests/fixtures/everything', root, 40);
    const names = Array.from({ length: count }, (_, i) => `lost_function_${i}`);
    const file = path.join(root, 'functions/domes/open_shutter.md');
    fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replace(/^related: .*$/m, `related: [${names.join(', ')}]`));
    return executions(() => {
      const { diagnostics } = loadCatalog({ root, label: 'content' }, noCache());
      assert.ok(diagnostics.filter(({ message }) => message.includes('lost_function_')).length >= count);
    });
  };
  assertLinear(10, await work(500), await work(5000));
});
