import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { findNode, NODE_MISSING } from './node.mjs';

// Runs before anything is installed, under any Node from 20 on: plain JavaScript and built-in modules only.

/** Installs the dependencies if they are missing, incomplete or out of date. Exits with a message if that fails. */
export function install() {
  if (isInstalled() && findNode()) return;
  console.log('Installing the dependencies …');
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { stdio: 'inherit' });
  if (status !== 0) {
    console.error('npm ci failed (see above). It needs the npm registry or a cache of it.');
    process.exit(1);
  }
  if (findNode()) return;
  console.error(NODE_MISSING);
  process.exit(1);
}

/**
 * Returns whether the node_modules of a project holds what its package-lock.json lists: each package in its version, in a folder
 * that has not changed since npm finished and wrote its own list. A package for another platform may be missing.
 */
export function isInstalled(project = '.') {
  const list = join(project, 'node_modules/.package-lock.json');
  if (!existsSync(list)) return false;
  const finished = statSync(list).mtimeMs;
  const { packages: installed } = readJson(list);
  const { packages: wanted } = readJson(join(project, 'package-lock.json'));
  return Object.entries(wanted).every(([folder, { version, optional, devOptional }]) => {
    if (folder === '') return true;
    if (!installed[folder]) return Boolean(optional || devOptional);
    const stat = statSync(join(project, folder), { throwIfNoEntry: false });
    return installed[folder].version === version && stat !== undefined && stat.mtimeMs <= finished;
  });
}

const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));

/** Runs one of the project's npm scripts. Returns whether it succeeded. */
export function run(script, options = {}) {
  return spawnSync('npm', ['run', '--silent', script], { stdio: 'inherit', ...options }).status === 0;
}
