import fs from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { INNER_WORK, type OutputFolder, readFileList, topLevelOf } from './output-folder.ts';
import { UserError } from './user-error.ts';
import { isAbandoned, makeWorkFolder, newId } from './work-folder.ts';

/**
 * Publishing replaces a site in steps that a crash may interrupt, so every step leaves enough behind to finish. A work
 * folder holds `site`, the new site; `old`, what it replaces; and `target.json`, written once the site is complete.
 */
const SITE = 'site';
const OLD = 'old';
const TARGET = 'target.json';

/** The name of a work folder is this and an id. */
const WORK_PREFIX = 'build-';
const ID = /^[0-9a-f]{16}(?:-[0-9a-f]{16})?$/;

/** How long a build waits for another one that publishes to the same folder, in milliseconds. */
const PATIENCE = 60_000;
const PAUSE = 50;
/** How often a build tries again when others publish to the same folder at the same moment. */
const TRIES = 20;

/** Where the complete site of a work folder is published. */
interface Target {
  path: string;
  /** If its entries are replaced one by one: those of the new site, and those of the old one that have no successor. */
  entries?: { fresh: string[]; stale: string[] };
}

/** Makes a new work folder in `works` and returns its path. */
export function newWorkFolder(works: string): string {
  const folder = path.join(works, WORK_PREFIX + newId());
  makeWorkFolder(folder);
  return folder;
}

/** Returns the folder for the new site in a work folder. */
export const siteIn = (work: string): string => path.join(work, SITE);

/**
 * Puts the complete site of a work folder in the place of the output's. Returns the work folders that can be removed now.
 * On an error the output is as it was.
 */
export async function publish(work: string, { path: target, inPlace }: OutputFolder): Promise<string[]> {
  fs.mkdirSync(path.dirname(target), { recursive: true });
  if (inPlace) return [work, await replaceEntries(work, target)];
  let near = work;
  try {
    // On another file system the site is copied next to the output first, so that the last step is a rename.
    if (!isSameDevice(work, path.dirname(target))) near = copyWork(work, besideOf(target));
    replaceFolder(near, target);
    return [...new Set([work, near])];
  } catch (error) {
    if (near !== work) fs.rmSync(near, { recursive: true, force: true });
    // A mount point cannot be renamed, nor can a folder in a lower layer of a container.
    if (!hasCode(error, 'EBUSY', 'EXDEV')) throw error;
    return [work, await replaceEntries(work, target)];
  }
}

/**
 * Finishes or removes what interrupted builds have left: work folders in `works` (a folder of ours),
 * next to an output, and in it. Returns the folders that can be removed. Those of builds that still run stay.
 */
export function recover(works: string, output: string): string[] {
  const withPrefix = (folder: string, prefix: string) =>
    namesIn(folder)
      .filter((name) => name.startsWith(prefix) && ID.test(name.slice(prefix.length)))
      .map((name) => path.join(folder, name));
  return [
    ...withPrefix(works, WORK_PREFIX),
    ...withPrefix(path.dirname(output), besidePrefix(output)),
    ...withPrefix(output, `${INNER_WORK}-`),
    path.join(output, INNER_WORK),
  ].filter((folder) => isAbandoned(folder) && finish(folder));
}

/** Finishes publishing from an abandoned work folder, if it had begun. Returns whether the folder can be removed. */
function finish(work: string): boolean {
  const file = path.join(work, TARGET);
  if (!fs.existsSync(file)) return true;
  const target: Target = JSON.parse(fs.readFileSync(file, 'utf8'));
  if (target.entries) moveEntries(work, target);
  else if (!fs.existsSync(target.path)) moveIfThere(siteIn(work), target.path, fs.renameSync);
  return true;
}

/** Replaces the output with two renames. If the second fails, the first is undone. */
function replaceFolder(work: string, target: string): void {
  writeTarget(work, { path: target });
  for (let i = 0; i < TRIES; i += 1) {
    const old = path.join(work, `${OLD}-${i}`);
    const hadOld = moveIfThere(target, old, fs.renameSync);
    try {
      fs.renameSync(siteIn(work), target);
      return;
    } catch (error) {
      const isTaken = hasCode(error, 'ENOTEMPTY', 'EEXIST');
      if (hadOld && !isTaken) fs.renameSync(old, target);
      if (!isTaken) throw error;
      // Another build has published in between: its site is replaced too.
    }
  }
  throw new UserError(`${target}: other builds keep publishing to this folder`);
}

/**
 * Replaces the entries of the output one by one, from a work folder in it that also keeps other builds out. Entries that
 * no build has made stay. Returns that work folder.
 */
async function replaceEntries(from: string, target: string): Promise<string> {
  const work = path.join(target, INNER_WORK);
  await claim(work);
  const fresh = namesIn(siteIn(from));
  const stale = [...topLevelOf(readFileList(target))].filter((name) => !fresh.includes(name));
  const plan = { path: target, entries: { fresh, stale } };
  try {
    move(siteIn(from), siteIn(work));
    writeTarget(work, plan);
    moveEntries(work, plan);
    return work;
  } catch (error) {
    restoreEntries(work, plan);
    fs.rmSync(work, { recursive: true, force: true });
    throw error;
  }
}

/** Makes a work folder of a fixed name. Waits while another build has it. */
async function claim(work: string): Promise<void> {
  for (const end = Date.now() + PATIENCE; Date.now() < end; await setTimeout(PAUSE)) {
    try {
      makeWorkFolder(work);
      return;
    } catch (error) {
      if (!hasCode(error, 'EEXIST', 'ENOTEMPTY')) throw error;
    }
    if (!isAbandoned(work)) continue;
    // The rename ensures that only one build takes it over.
    const taken = `${work}-${newId()}`;
    if (!moveIfThere(work, taken, fs.renameSync)) continue;
    finish(taken);
    fs.rmSync(taken, { recursive: true, force: true });
  }
  throw new UserError(
    `${path.dirname(work)}: another build is publishing to this folder; try again when it has finished`,
  );
}

/** Moves the old entries out and the new ones in. Called again after an interruption, it continues where it stopped. */
function moveEntries(work: string, { path: target, entries }: Target): void {
  const old = path.join(work, OLD);
  fs.mkdirSync(old, { recursive: true });
  for (const name of entries!.stale) moveIfThere(path.join(target, name), path.join(old, name));
  for (const name of entries!.fresh) {
    const fresh = path.join(siteIn(work), name);
    if (!exists(fresh)) continue;
    moveIfThere(path.join(target, name), path.join(old, name));
    move(fresh, path.join(target, name));
  }
}

/** Undoes `moveEntries`, however far it came. */
function restoreEntries(work: string, { path: target, entries }: Target): void {
  const old = path.join(work, OLD);
  if (!exists(old)) return;
  for (const name of entries!.fresh) {
    const fresh = path.join(siteIn(work), name);
    if (!exists(fresh)) moveIfThere(path.join(target, name), fresh);
  }
  for (const name of fs.readdirSync(old)) move(path.join(old, name), path.join(target, name));
}

/** Copies the site of a work folder into a new work folder. */
function copyWork(work: string, to: string): string {
  makeWorkFolder(to);
  try {
    copyFolder(siteIn(work), siteIn(to));
  } catch (error) {
    fs.rmSync(to, { recursive: true, force: true });
    throw error;
  }
  return to;
}

/**
 * Copies a file or folder with all that is in it. The filter, which keeps everything, selects Node's implementation in
 * JavaScript: its errors name the file and the cause, while the native one reports a full disk as EIO.
 */
function copyFolder(from: string, to: string): void {
  fs.cpSync(from, to, { recursive: true, filter: () => true });
}

/** Moves a file or folder; copies it where a rename is not possible, and then replaces what an interrupted copy left. */
function move(from: string, to: string): void {
  try {
    fs.renameSync(from, to);
  } catch (error) {
    if (!hasCode(error, 'EXDEV', 'ENOTEMPTY', 'EEXIST')) throw error;
    fs.rmSync(to, { recursive: true, force: true });
    copyFolder(from, to);
    fs.rmSync(from, { recursive: true });
  }
}

/** Moves a file or folder if it exists, and returns whether it does. */
function moveIfThere(from: string, to: string, how = move): boolean {
  try {
    how(from, to);
    return true;
  } catch (error) {
    if (!hasCode(error, 'ENOENT')) throw error;
    return false;
  }
}

function writeTarget(work: string, target: Target): void {
  const file = path.join(work, TARGET);
  fs.writeFileSync(`${file}.new`, JSON.stringify(target));
  fs.renameSync(`${file}.new`, file);
}

const besidePrefix = (output: string): string => `.${path.basename(output)}.catalog-build-`;
const besideOf = (output: string): string => path.join(path.dirname(output), `${besidePrefix(output)}${newId()}`);

const namesIn = (folder: string): string[] =>
  fs.statSync(folder, { throwIfNoEntry: false })?.isDirectory() ? fs.readdirSync(folder) : [];

const exists = (file: string): boolean => fs.lstatSync(file, { throwIfNoEntry: false }) !== undefined;

const isSameDevice = (a: string, b: string): boolean => fs.statSync(a).dev === fs.statSync(b).dev;

function hasCode(error: unknown, ...codes: string[]): boolean {
  return codes.includes((error as NodeJS.ErrnoException).code ?? '');
}
