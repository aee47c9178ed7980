import fs from 'node:fs';
import path from 'node:path';
import { moveIfThere, namesIn } from './file-moves.ts';
import { INNER_WORK } from './output-folder.ts';
import { moveEntries } from './site-entries.ts';
import { readTarget, siteIn, WORK_PREFIX } from './site-work.ts';
import { isAbandoned, newId } from './work-folder.ts';

/** What is after the prefix in the name of a work folder. */
const ID = /^[0-9a-f]{16}(?:-[0-9a-f]{16})?$/;

/**
 * Finishes or removes what interrupted builds have left: work folders in `works` (a folder of ours),
 * next to an output, and in it. Returns the folders that can be removed. Those of builds that still run stay.
 */
export function recover(works: string, output: string): string[] {
  const withPrefix = (folder: string, prefix: string) =>
    namesIn(folder)
      .filter((name) => name.startsWith(prefix) && ID.test(name.slice(prefix.length)))
      .map((name) => path.join(folder, name));
  const abandoned = [
    ...withPrefix(works, WORK_PREFIX),
    ...withPrefix(path.dirname(output), besidePrefix(output)),
    ...withPrefix(output, `${INNER_WORK}-`),
    path.join(output, INNER_WORK),
  ].filter(isAbandoned);
  for (const folder of abandoned) finish(folder);
  return abandoned;
}

/** Finishes publishing from an abandoned work folder, if it had begun. Then the folder can be removed. */
export function finish(work: string): void {
  const target = readTarget(work);
  if (target?.entries) moveEntries(work, target);
  else if (target && !fs.existsSync(target.path)) moveIfThere(siteIn(work), target.path, fs.renameSync);
}

const besidePrefix = (output: string): string => `.${path.basename(output)}.catalog-build-`;

/** Returns a path for a work folder next to an output. */
export const besideOf = (output: string): string =>
  path.join(path.dirname(output), `${besidePrefix(output)}${newId()}`);
