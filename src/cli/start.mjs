import { spawn, spawnSync } from 'node:child_process';
import { install, run } from './install.mjs';
import { findNode } from './node.mjs';

// `npm start`, also on a fresh clone: installs, builds, serves and prints the address.
install();
const args = process.argv.slice(2);
// Wrong flags are reported before the build, which takes seconds.
const { status } = spawnSync(findNode(), ['src/cli/serve-flags.ts', ...args], { stdio: 'inherit' });
if (status !== 0 || args.some((one) => one === '--help' || one === '-h')) process.exit(status ?? 1);
if (!run('build')) process.exit(1);
// Started directly: a shell in between, as npm has one, would not pass on a signal, and the server would keep running.
const server = spawn(findNode(), ['src/cli/serve.ts', ...args], { stdio: 'inherit' });
server.on('exit', (code) => process.exit(code ?? 0));
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
