// `npm run bench -- pages`: pages of a built site on a slow phone.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { fixtureFolder } from '../site/sites.ts';

const run = (...addresses: string[]) =>
  spawnSync(process.execPath, ['src/cli/bench.ts', 'pages', ...addresses], {
    encoding: 'utf8',
    env: { ...process.env, CATALOG_CONTENT: 'tests/fixtures/everything', CATALOG_OUT: fixtureFolder() },
  });

test('prints when each page shows its largest part, and the sizes of its HTML, styles and scripts', () => {
  const { status, stdout, stderr } = run('/', 'functions/list_stars/');
  assert.equal(status, 0, stderr);
  const [head, ...rows] = stdout.trim().split('\n');
  assert.match(head!, /^paint ms +HTML kB +CSS kB scripts kB$/);
  assert.equal(rows.length, 2, stdout);
  for (const row of rows) assert.match(row, /^ +[1-9]\d+ +\d+\.\d +[1-9]\.\d +[1-9]\.\d {2}\/\S*$/);
});

test('a page that the site does not have is an error', () => {
  const { status, stderr } = run('functions/nothing/');
  assert.equal(status, 2);
  assert.match(stderr, /has no page `functions\/nothing\/`/);
});
