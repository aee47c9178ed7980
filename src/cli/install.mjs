import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';

// Runs before anything is installed, under whatever Node there is: plain JavaScript, nothing but Node's own modules.

/** Installs the dependencies where they are missing or older than their list. Ends the program where that fails. */
export function install() {
  const marker = 'node_modules/.package-lock.json';
  if (existsSync(marker) && statSync(marker).mtimeMs >= statSync('package-lock.json').mtimeMs) return;
  console.log('Installing the dependencies (once) …');
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { stdio: 'inherit' });
  if (status !== 0) {
    console.error('npm ci failed; see above. It needs the npm registry, or a cache of it.');
    process.exit(1);
  }
}

/** Runs one of the project's npm scripts, under the Node that the project brings. Gives whether it succeeded. */
export function run(script, options = {}) {
  return spawnSync('npm', ['run', '--silent', script], { stdio: 'inherit', ...options }).status === 0;
}
