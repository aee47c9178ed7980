import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** The file in a work folder that says which process made it. A folder without it is not ours, and is never removed. */
const OWNER = 'owner.json';
/** How often a process shows that it is alive, in milliseconds. */
const HEARTBEAT = 10_000;
/** How long to wait for a new folder to get the mark of its process, in milliseconds. */
const GRACE = 10_000;
/** How long after its last sign of life a process of another machine or container counts as dead, in milliseconds. */
const SILENCE = 600_000;

/** The process that made a work folder. */
interface Owner {
  pid: number;
  /** The machine, boot and PID namespace in which `pid` means this process. */
  space: string;
  /** When the process started, in ticks since the boot; empty where the system does not say. A later process may get its pid. */
  started: string;
}

/** Returns 16 hexadecimal digits that no other build has. */
export const newId = (): string => randomBytes(8).toString('hex');

/**
 * Makes a new folder that belongs to this process, with all folders above it. The folder appears together with its mark.
 * Throws the system's error if it cannot; its code is EEXIST or ENOTEMPTY if the folder exists.
 */
export function makeWorkFolder(folder: string): void {
  const fresh = `${folder}-${newId()}`;
  fs.mkdirSync(fresh, { recursive: true });
  const owner: Owner = { pid: process.pid, space: processSpace(), started: startOf(process.pid) ?? '' };
  try {
    fs.writeFileSync(path.join(fresh, OWNER), JSON.stringify(owner));
    fs.renameSync(fresh, folder);
  } catch (error) {
    fs.rmSync(fresh, { recursive: true, force: true });
    throw error;
  }
  // An unfinished write or a removed folder must not end the process.
  const beat = () => fs.utimes(path.join(folder, OWNER), new Date(), new Date(), () => {});
  setInterval(beat, HEARTBEAT).unref();
}

/**
 * Returns whether a path is a work folder whose process has ended, so that it may be finished or removed. A process of another
 * machine or container cannot be asked; it counts as dead when it has shown no sign of life for ten minutes.
 */
export function isAbandoned(folder: string): boolean {
  const file = path.join(folder, OWNER);
  try {
    const stat = fs.lstatSync(folder);
    if (!stat.isDirectory()) return false;
    if (fs.readdirSync(folder).length === 0) return Date.now() - stat.mtimeMs > GRACE;
    const owner: Owner = JSON.parse(fs.readFileSync(file, 'utf8'));
    if (owner.space === processSpace()) return !isRunning(owner);
    return Date.now() - fs.statSync(file).mtimeMs > SILENCE;
  } catch {
    return false;
  }
}

function isRunning({ pid, started }: Owner): boolean {
  const start = startOf(pid);
  if (start !== undefined) return start === started;
  if (started !== '') return false;
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // EPERM means that it runs, as another user.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** When a process started; undefined if it does not run, or where there is no /proc. */
function startOf(pid: number): string | undefined {
  try {
    const [state, ...fields] = fs
      .readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return state === 'Z' || state === 'X' ? undefined : fields[18];
  } catch {
    return undefined;
  }
}

function processSpace(): string {
  try {
    const boot = fs.readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    return `${boot} ${fs.readlinkSync('/proc/self/ns/pid')}`;
  } catch {
    return os.hostname();
  }
}

/** Removes in a folder of its own process what `node -e` is given; the file that marks a work folder goes last. */
const REMOVER = `
const fs = require('node:fs'), path = require('node:path');
for (const folder of process.argv.slice(1)) {
  try {
    for (const name of fs.readdirSync(folder)) {
      if (name !== '${OWNER}') fs.rmSync(path.join(folder, name), { recursive: true, force: true });
    }
    fs.rmSync(folder, { recursive: true, force: true });
  } catch {}
}`;

/**
 * Starts a process that removes work folders and outlives this one: thousands of files take seconds, for which nobody
 * should wait. What it cannot remove, the next build tries again.
 */
export function removeInBackground(folders: readonly string[]): void {
  if (folders.length === 0) return;
  spawn(process.execPath, ['-e', REMOVER, ...folders], { detached: true, stdio: 'ignore' }).unref();
}
