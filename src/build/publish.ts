import fs from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { hasCode, isSameDevice, move, moveIfThere, namesIn } from './file-moves.ts';
import { INNER_WORK, type OutputFolder, readFileList, topLevelOf } from './output-folder.ts';
import { besideOf, finish } from './recover.ts';
import { moveEntries, restoreEntries } from './site-entries.ts';
import { copyWork, OLD, siteIn, writeTarget } from './site-work.ts';
import { UserError } from './user-error.ts';
import { isAbandoned, makeWorkFolder, newId } from './work-folder.ts';

/** How long a build waits for another one that publishes to the same folder, in milliseconds. */
const PATIENCE = 60_000;
const PAUSE = 50;
/** How often a build tries again when others publish to the same folder at the same moment. */
const TRIES = 20;

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
