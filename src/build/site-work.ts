import fs from 'node:fs';
import path from 'node:path';
import { copyFolder } from './file-moves.ts';
import { makeWorkFolder, newId } from './work-folder.ts';

/**
 * Publishing replaces a site in steps that a crash may interrupt, so every step leaves enough behind to finish. A work
 * folder holds `site`, the new site; `old`, what it replaces; and `target.json`, written once the site is complete.
 */
const SITE = 'site';
/** The folder in a work folder that gets the site which is replaced. */
export const OLD = 'old';
const TARGET = 'target.json';

/** The name of a work folder is this and an id. */
export const WORK_PREFIX = 'build-';

/** Where the complete site of a work folder is published. */
export interface Target {
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

/** Writes where the complete site of a work folder is published, so that another build can finish it. */
export function writeTarget(work: string, target: Target): void {
  const file = path.join(work, TARGET);
  fs.writeFileSync(`${file}.new`, JSON.stringify(target));
  fs.renameSync(`${file}.new`, file);
}

/** Returns where the site of a work folder is published; undefined if it is not complete. */
export function readTarget(work: string): Target | undefined {
  const file = path.join(work, TARGET);
  return fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : undefined;
}

/** Copies the site of a work folder into a new work folder, and returns its path. */
export function copyWork(work: string, to: string): string {
  makeWorkFolder(to);
  try {
    copyFolder(siteIn(work), siteIn(to));
  } catch (error) {
    fs.rmSync(to, { recursive: true, force: true });
    throw error;
  }
  return to;
}
