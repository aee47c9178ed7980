// `npm run bench`: the figures of a small catalog.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { copyContent } from '../../src/bench/copies.ts';
import { loadCatalog } from '../../src/catalog/read/load.ts';
import { inFolder, noCache } from '../content.ts';

const FIXTURE = path.resolve('tests/fixtures/everything');

test('copies of a catalog have names and summaries of their own, and no error', () => {
  inFolder({}, (root) => {
    copyContent(FIXTURE, root, 100);
    const { catalog, diagnostics } = loadCatalog({ root, label: 'content' }, noCache());
    assert.equal(catalog!.functions.length, 100);
    assert.equal(new Set(catalog!.functions.map(({ summary }) => summary)).size, 100);
    assert.deepEqual(
      diagnostics.filter(({ severity }) => severity === 'error'),
      [],
    );
  });
});

test('prints the cost of three builds and the weights of the pages, and leaves nothing behind', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/bench.ts', '12'], {
    encoding: 'utf8',
    env: { ...process.env, CATALOG_CONTENT: FIXTURE },
  });
  assert.equal(status, 0, stderr);
  // All functions of the catalog, because they refer to each other.
  assert.match(stdout, /^40 functions/m);
  for (const line of ['cold', 'after one edit', 'nothing changed'])
    assert.match(stdout, new RegExp(`^${line} +\\d+\\.\\d +(?:\\d+\\.\\d|NaN) +(?:\\d+|NaN)$`, 'm'));
  assert.match(stdout, /^writing the same bytes +\d+\.\d +\d+ files, \d+ MB$/m);
  assert.match(stdout, /median \d+\.\d kB, 95 % \d+\.\d kB, largest \d+\.\d kB$/m);
  assert.match(stdout, /^ {2}names\.json +\d+\.\d kB$/m);
  assert.equal(fs.existsSync('.cache/bench'), false);
});

test('a size, a file or an option that is wrong gets a message, and --help prints the usage', () => {
  const bench = (...args: string[]) =>
    spawnSync(process.execPath, ['src/cli/bench.ts', ...args], {
      encoding: 'utf8',
      env: { ...process.env, CATALOG_CONTENT: FIXTURE },
    });
  assert.match(bench('--help').stdout, /^Usage: npm run bench -- \[sizes\]/);
  const missing = bench('finder', 'nowhere.yaml');
  assert.equal(missing.status, 2);
  assert.match(
    missing.stderr,
    /nowhere\.yaml: the file or folder does not exist \(ENOENT\)\nSee npm run bench -- --help\n$/,
  );
  assert.match(bench('many').stderr, /^expected a number of functions, .*; got `many`\nSee npm run bench -- --help\n$/);
  assert.match(bench('--sizes').stderr, /^unknown option `--sizes`; /);
  assert.match(
    bench('pages', '--out', 'nowhere').stderr,
    /nowhere holds no built site; build it first: npm run build\n/,
  );
});
