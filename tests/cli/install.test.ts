// The installation: an incomplete one is noticed, and a Node that can run the project is found.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { after, test } from 'node:test';
import { isInstalled } from '../../src/cli/install.mjs';
import { findNode } from '../../src/cli/node.mjs';
import { newFolder } from '../site/build.ts';

const folder = newFolder();
after(() => fs.rmSync(folder, { recursive: true, force: true }));

const LISTED = {
  '': { name: 'project' },
  'node_modules/a': { version: '1.0.0' },
  'node_modules/b': { version: '2.0.0' },
  'node_modules/b-windows': { version: '2.0.0', optional: true },
};
/** What npm installs of LISTED on this platform. */
const INSTALLED = { 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '2.0.0' } };

/** Makes a project whose npm has installed `installed`. */
function project(name: string, installed: object): string {
  const root = path.join(folder, name);
  for (const one of Object.keys(installed)) fs.mkdirSync(path.join(root, one), { recursive: true });
  fs.writeFileSync(path.join(root, 'package-lock.json'), JSON.stringify({ packages: LISTED }));
  fs.writeFileSync(path.join(root, 'node_modules/.package-lock.json'), JSON.stringify({ packages: installed }));
  return root;
}

test('a complete installation needs no second one', () => {
  assert.equal(isInstalled(project('complete', INSTALLED)), true);
});

test('a missing folder, list or package, another version, and a folder changed later are incomplete', () => {
  const root = project('incomplete', INSTALLED);
  fs.rmSync(path.join(root, 'node_modules/a'), { recursive: true });
  assert.equal(isInstalled(root), false, 'a folder is missing');
  assert.equal(
    isInstalled(project('fewer', { 'node_modules/a': { version: '1.0.0' } })),
    false,
    'a package is missing',
  );
  assert.equal(isInstalled(project('older', { ...INSTALLED, 'node_modules/b': { version: '1.9.0' } })), false);
  const unlisted = project('unlisted', INSTALLED);
  fs.rmSync(path.join(unlisted, 'node_modules/.package-lock.json'));
  assert.equal(isInstalled(unlisted), false, 'npm was stopped before its end');
  const changed = project('changed', INSTALLED);
  const later = Date.now() / 1000 + 10;
  fs.utimesSync(path.join(changed, 'node_modules/a'), later, later);
  assert.equal(isInstalled(changed), false, 'a folder was changed');
});

test('an old Node hands over to the one that npm installed, if there is one', () => {
  assert.equal(findNode('v24.0.0'), process.execPath);
  const found = findNode('v20.11.0');
  assert.match(found ?? '', /node_modules\/node-(?:bin-)?(?:linux|win|darwin)-\w+\/bin\/node/);
  assert.equal(findNode('v20.11.0', path.join(folder, 'nothing')), undefined);
});

test('the lock file holds a hash for every package and names no registry', () => {
  const { packages } = JSON.parse(fs.readFileSync('package-lock.json', 'utf8'));
  const listed = Object.entries(packages as Record<string, { integrity?: string; resolved?: string }>).slice(1);
  assert.deepEqual(
    listed.filter(([, { integrity, resolved }]) => !integrity?.startsWith('sha512-') || resolved).map(([name]) => name),
    [],
  );
});

test('no package needs an install script', () => {
  assert.match(fs.readFileSync('.npmrc', 'utf8'), /^ignore-scripts=true$/m);
});
