import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

/** Removes folders by and by, while the program goes on or after it has ended. */
export type Remove = (folders: readonly string[]) => void;

/**
 * Whether a build may put its site in the place of what is at `out`: nothing, an empty folder or an earlier site. Whatever else
 * is there would be lost.
 */
export function isReplaceable(out: string): boolean {
  const found = fs.statSync(out, { throwIfNoEntry: false });
  if (!found) return true;
  if (!found.isDirectory()) return false;
  const names = fs.readdirSync(out);
  return names.length === 0 || ['404.html', 'catalog.json', 'llms.txt'].every((name) => names.includes(name));
}

/** Puts the new site in the place of the old one. On another disk it is copied beside it first, so that the last step is a rename. */
export function publish(from: string, to: string, remove: Remove): void {
  const old = `${to}.old-${process.pid}`;
  let ready = from;
  fs.mkdirSync(path.dirname(to), { recursive: true });
  if (fs.statSync(from).dev !== fs.statSync(path.dirname(to)).dev) {
    ready = `${to}.new-${process.pid}`;
    fs.cpSync(from, ready, { recursive: true });
    fs.rmSync(from, { recursive: true });
  }
  if (fs.existsSync(to)) fs.renameSync(to, old);
  fs.renameSync(ready, to);
  remove([old]);
}

/** Takes away what builds that were killed have left, and brings back a site that was on its way out. `out` is its absolute path. */
export function sweep(out: string, remove: Remove): void {
  const beside = entriesOf(path.dirname(out));
  const olds = beside.filter((name) => name.startsWith(`${out}.old-`) && !isRunning(name));
  const kept = !fs.existsSync(out) && olds.shift();
  if (kept) fs.renameSync(kept, out);
  const news = beside.filter((name) => name.startsWith(`${out}.new-`));
  const stages = entriesOf('.cache').filter((name) => /^(?:build|pagefind)-\d+$/.test(path.basename(name)));
  remove([...olds, ...[...news, ...stages].filter((name) => !isRunning(name))]);
}

function entriesOf(folder: string): string[] {
  return fs.existsSync(folder) ? fs.readdirSync(folder).map((name) => path.join(folder, name)) : [];
}

/** Whether another build, whose number ends a name, still runs: its work is left alone. */
function isRunning(name: string): boolean {
  const pid = Number(/-(\d+)$/.exec(name)?.[1]);
  if (pid === process.pid) return false;
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/**
 * Starts a process that removes the folders it is told of, and outlives this one: thousands of files take seconds that
 * nobody should wait for. It is started early, since starting one costs as much memory as this process has at that moment.
 */
export function startRemover(): Remove {
  const remover = spawn('sh', ['-c', 'while IFS= read -r folder; do rm -rf -- "$folder"; done'], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  remover.unref();
  return (folders) => {
    for (const folder of folders) if (fs.existsSync(folder)) remover.stdin.write(`${folder}\n`);
  };
}
