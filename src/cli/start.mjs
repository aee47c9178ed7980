import { spawn } from 'node:child_process';
import { install, run } from './install.mjs';

// `npm start` on a fresh clone: installs, builds, serves, prints the address.
install();
if (!run('build')) process.exit(1);
// Not through npm, whose shell ends without handing a signal on: the server would stay behind and keep the port.
const server = spawn('node_modules/node/bin/node', ['src/cli/serve.ts'], { stdio: 'inherit' });
server.on('exit', (code) => process.exit(code ?? 0));
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
