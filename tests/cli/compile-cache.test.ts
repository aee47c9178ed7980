// Compiled modules are kept between runs, in a folder that does not grow forever.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { after, test } from 'node:test';
import { newFolder } from '../site/build.ts';

const folder = newFolder();
after(() => fs.rmSync(folder, { recursive: true, force: true }));

/** Runs a program that keeps compiled modules, and then loads a module. Returns how many entries are kept. */
function kept(project: string, most: number, env: NodeJS.ProcessEnv = {}): number {
  const code = `import { keepCompiledModules } from './src/cli/compile-cache.mjs';
keepCompiledModules(${JSON.stringify(project)}, ${most});
await import('./src/cli/node.mjs');`;
  const { NODE_COMPILE_CACHE: _, ...own } = process.env;
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
    encoding: 'utf8',
    // Node passes the variable for coverage on unless it is set.
    env: { ...own, NODE_V8_COVERAGE: '', ...env },
  });
  assert.equal(status, 0, stderr);
  const cache = path.join(project, '.cache/node');
  return fs.existsSync(cache) ? fs.readdirSync(cache, { recursive: true }).length : 0;
}

test('compiled modules are kept below the project', () => {
  const project = path.join(folder, 'usual');
  const count = kept(project, 1000);
  assert.ok(count > 0);
  assert.equal(kept(project, 1000), count);
});

test('the folder is emptied when it holds too many', () => {
  const project = path.join(folder, 'full');
  const count = kept(project, 1000);
  for (let i = 0; i < 50; i += 1) fs.writeFileSync(path.join(project, '.cache/node', `old-${i}`), '');
  assert.equal(kept(project, 40), count);
});

test('nothing is kept while coverage is measured', () => {
  const project = path.join(folder, 'coverage');
  assert.equal(kept(project, 1000, { NODE_V8_COVERAGE: path.join(folder, 'v8') }), 0);
});

test('a folder that cannot be written is no error', () => {
  const project = path.join(folder, 'file');
  fs.writeFileSync(project, '');
  assert.equal(kept(project, 1000), 0);
});
