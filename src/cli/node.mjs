import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

// Runs under any Node from 20 on: plain JavaScript and built-in modules only.

/** The major version of Node that runs the project's TypeScript. */
const NODE_MAJOR = 24;

const MODULES = fileURLToPath(new URL('../../node_modules/', import.meta.url));
const PLATFORM = process.platform === 'win32' ? 'win' : process.platform;
const PROGRAM = process.platform === 'win32' ? 'bin/node.exe' : 'bin/node';

/**
 * Returns the path of a Node that can run the project: this one if its `version` is recent enough, else the one that npm
 * installed for this platform in the folder `modules`. Returns undefined if there is neither.
 */
export function findNode(version = process.version, modules = MODULES) {
  if (isRecent(version)) return process.execPath;
  return [`node-${PLATFORM}-${process.arch}`, `node-bin-${PLATFORM}-${process.arch}`]
    .map((name) => join(modules, name, PROGRAM))
    .find((file) => existsSync(file) && isRecent(spawnSync(file, ['--version'], { encoding: 'utf8' }).stdout));
}

/** The message for a machine on which `findNode` finds nothing. */
export const NODE_MISSING = `Node ${NODE_MAJOR} is required, and this is Node ${process.versions.node}. Run \`npm ci\`, which installs Node ${NODE_MAJOR} on most platforms, or install Node ${NODE_MAJOR} on ${process.platform} ${process.arch} yourself.`;

/** Whether a version as `node --version` prints it (`v24.21.0`) is recent enough; `undefined` is not. */
function isRecent(version) {
  return Number(/^v(\d+)\./.exec(version ?? '')?.[1]) >= NODE_MAJOR;
}
