// The work of a build grows with the number of functions, not with its square.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { copyContent } from '../../src/bench/copies.ts';
import type { Catalog } from '../../src/catalog/model/catalog.ts';
import { loadCatalog } from '../../src/catalog/read/load.ts';
import { changesPage } from '../../src/components/changes.ts';
import { functionPage } from '../../src/components/function/function-page.ts';
import { functionsPage } from '../../src/components/functions.ts';
import { sidebar } from '../../src/components/sidebar.ts';
import { nameIndex } from '../../src/search/name-index.ts';
import { noCache } from '../content.ts';
import { renderContext } from '../fixtures.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'catalog-scale-'));
after(() => fs.rmSync(folder, { recursive: true, force: true }));

/** The processor time of `work`, in seconds; other programs on the machine hardly change it. */
function processorTime<T>(work: () => T): { seconds: number; result: T } {
  const before = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(before);
  return { seconds: (user + system) / 1e6, result };
}

/** The processor time of loading and rendering so many functions, each a copy of one of the fixture's. */
function measure(count: number): { load: number; render: number; functions: number } {
  const root = path.join(folder, String(count));
  copyContent('tests/fixtures/everything', root, count);
  const { seconds: load, result } = processorTime(() => loadCatalog({ root, label: 'content' }, noCache()));
  const catalog = result.catalog!;
  const { seconds: render } = processorTime(() => renderAll(catalog));
  return { load, render, functions: catalog.functions.length };
}

function renderAll(catalog: Catalog): number {
  const context = renderContext(catalog);
  nameIndex(catalog);
  const lists = [functionsPage(context), changesPage(context)];
  // The sidebar and the neighbors look up the place of a function among all of its category.
  const pages = catalog.functions.map((spec) => functionPage(context, spec));
  return [...lists, ...pages].reduce(
    (sum, page) => sum + page.main.text.length + sidebar(context, page.place).text.length,
    0,
  );
}

test('ten times as many functions take at most about ten times as long', (t) => {
  measure(80);
  const [few, many] = [measure(150), measure(1500)];
  assert.equal(many.functions, 1500);
  for (const work of ['load', 'render'] as const) {
    const factor = many[work] / few[work];
    t.diagnostic(
      `${work}: ${few[work].toFixed(2)} s for 150, ${many[work].toFixed(2)} s for 1,500: ${factor.toFixed(1)} times`,
    );
    assert.ok(factor < 25, `${work} takes ${factor.toFixed(1)} times as long`);
  }
});

test('ten thousand unknown names are reported in linear time', (t) => {
  const times = [500, 5000].map((count) => {
    const root = path.join(folder, `unknown-${count}`);
    copyContent('tests/fixtures/everything', root, 40);
    const names = Array.from({ length: count }, (_, i) => `lost_function_${i}`);
    const file = path.join(root, 'functions/domes/open_shutter.md');
    fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replace(/^related: .*$/m, `related: [${names.join(', ')}]`));
    const { seconds, result } = processorTime(() => loadCatalog({ root, label: 'content' }, noCache()));
    assert.ok(result.diagnostics.filter(({ message }) => message.includes('lost_function_')).length >= count);
    return seconds;
  });
  t.diagnostic(`500 names ${times[0]!.toFixed(2)} s, 5,000 names ${times[1]!.toFixed(2)} s`);
  assert.ok(times[1]! < times[0]! * 25 + 1, times.join());
});
