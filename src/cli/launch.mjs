import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { keepCompiledModules } from './compile-cache.mjs';
import { findNode, NODE_MISSING } from './node.mjs';

// Runs a command of this folder under a Node that understands TypeScript: `node src/cli/launch.mjs build --out site`.

/** The commands that run Astro. */
const WITH_ASTRO = ['build', 'dev'];
/**
 * Characters in a path that Astro and Vite handle. Others, such as `#`, `%` and `?`, are cut or decoded as parts of a URL
 * (vitejs/vite#13123: "not worth the effort"), and the site then lacks its style sheet.
 */
const PLAIN_PATH = /^[\p{L}\p{M}\p{N} ._~+=@,()/-]*$/u;

const [command, ...args] = process.argv.slice(2);
const project = fileURLToPath(new URL('../..', import.meta.url));
const node = findNode();
const { scripts } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'));
/** The commands: the npm scripts that are run by this file. */
const COMMANDS = Object.keys(scripts).filter((name) => scripts[name] === `node src/cli/launch.mjs ${name}`);
if (!COMMANDS.includes(command)) {
  const problem = command === undefined ? 'missing command' : `unknown command \`${command}\``;
  console.error(`${problem}; expected one of ${COMMANDS.join(', ')}`);
  process.exitCode = 2;
} else if (!node) {
  console.error(NODE_MISSING);
  process.exitCode = 1;
} else if (process.platform !== 'win32' && WITH_ASTRO.includes(command) && !PLAIN_PATH.test(project)) {
  runUnderPlainPath();
} else if (node === process.execPath) {
  keepCompiledModules(project);
  process.argv = [node, join(project, 'src/cli', `${command}.ts`), ...args];
  await import(`./${command}.ts`);
} else {
  keepCompiledModules(project);
  run(project, []);
}

/** Runs the command through a symlink with a plain path, which Node then takes for the project's own path. */
function runUnderPlainPath() {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'catalog-'));
  const link = join(folder, 'project');
  if (project.includes('\\') || !PLAIN_PATH.test(link)) {
    console.error(
      `Astro cannot run in ${project}: rename the folder${project.includes('\\') ? '' : ', or set TMPDIR'}.`,
    );
    process.exitCode = 1;
    return;
  }
  symlinkSync(project, link);
  run(link, ['--preserve-symlinks', '--preserve-symlinks-main'], () => rmSync(folder, { recursive: true }));
}

/** Runs the command of a project in a child process, and exits with its status. */
function run(root, flags, cleanUp = () => {}) {
  const child = spawn(node, [...flags, join(root, 'src/cli', `${command}.ts`), ...args], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => {
    cleanUp();
    process.exitCode = code ?? (signal === 'SIGINT' ? 130 : 143);
  });
}
