// A project folder whose path holds characters that mean something in a URL builds a whole site.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { after, test } from 'node:test';
import { filesBelow } from '../../src/build/output-folder.ts';
import { newFolder, PROJECT } from './build.ts';

const folder = newFolder();
after(() => fs.rmSync(folder, { recursive: true, force: true }));

/** Copies the project without its content into a folder; the packages are hard links. */
function copyProject(to: string): void {
  fs.mkdirSync(to, { recursive: true });
  for (const name of [
    'src',
    'public',
    'tests/fixtures/harbor',
    'astro.config.mjs',
    'package.json',
    'package-lock.json',
    'tsconfig.json',
  ])
    fs.cpSync(path.join(PROJECT, name), path.join(to, name), { recursive: true });
  const { status } = spawnSync('cp', ['-al', path.join(PROJECT, 'node_modules'), path.join(to, 'node_modules')]);
  assert.equal(status, 0);
}

function buildIn(project: string): { status: number | null; stderr: string } {
  const args = ['src/cli/launch.mjs', 'build', '--content', 'tests/fixtures/harbor', '--out', 'dist'];
  const { CATALOG_SITE: _, INIT_CWD: __, ...env } = process.env;
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: project, env, encoding: 'utf8' });
  return { status, stderr };
}

test('the same site in every folder', { skip: process.platform === 'win32' }, () => {
  let project = path.join(folder, 'plain');
  copyProject(project);
  const built = (name: string): Map<string, string> => {
    const renamed = path.join(folder, name);
    fs.renameSync(project, renamed);
    project = renamed;
    const out = path.join(project, 'dist');
    const { status, stderr } = buildIn(project);
    assert.deepEqual({ status, stderr }, { status: 0, stderr: '' }, name);
    const files = new Map(filesBelow(out).map((file) => [file, fs.readFileSync(path.join(out, file), 'base64')]));
    fs.rmSync(out, { recursive: true });
    return files;
  };
  const plain = built('plain');
  assert.ok([...plain.keys()].some((file) => file.endsWith('.css')));
  for (const name of ['a#b', '100%', 'a%41b?c', `it's "Über" 概要 [x]{y} *`, '$HOME `id` & ; <tag>']) {
    const site = built(name);
    assert.deepEqual([...site.keys()], [...plain.keys()], name);
    assert.deepEqual(
      [...site.keys()].filter((file) => site.get(file) !== plain.get(file)),
      [],
      name,
    );
  }
});
