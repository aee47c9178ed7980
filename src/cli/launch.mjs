import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { findNode, NODE_MISSING } from './node.mjs';

// Runs a command of this folder under a Node that understands TypeScript: `node src/cli/launch.mjs build --out site`.
const [command, ...args] = process.argv.slice(2);
const script = fileURLToPath(new URL(`${command}.ts`, import.meta.url));
const node = findNode();
if (!node) {
  console.error(NODE_MISSING);
  process.exitCode = 1;
} else if (node === process.execPath) {
  process.argv = [node, script, ...args];
  await import(`./${command}.ts`);
} else {
  const child = spawn(node, [script, ...args], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? (signal === 'SIGINT' ? 130 : 143);
  });
}
