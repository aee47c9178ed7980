import { spawn } from 'node:child_process';
import { install, run } from './install.mjs';
import { findNode } from './node.mjs';

// `npm start`, also on a fresh clone: installs, builds, serves and prints the address.
install();
if (!run('build')) process.exit(1);
// Started directly: a shell in between, as npm has one, would not pass on a signal, and the server would keep running.
const server = spawn(findNode(), ['src/cli/serve.ts', ...process.argv.slice(2)], { stdio: 'inherit' });
server.on('exit', (code) => process.exit(code ?? 0));
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
