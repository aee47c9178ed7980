import fs from 'node:fs';
import path from 'node:path';
import { filesBelow } from '../build/output-folder.ts';
import { UserError } from '../build/user-error.ts';
import type { HostPlan } from './host.ts';
import { isCompressedCopy } from './published.ts';
import type { Site } from './site.ts';

/** The file in an output folder that lists what the command has written, one path a line. */
const LIST = '.catalog-hosting';
/** How many unknown files a message names. */
const NAMED = 5;

/**
 * Writes a plan into a folder, which it replaces as a whole: a failure leaves the folder as it was. Throws a UserError if the folder
 * holds files that this command has not written, or has a part of the site in it. Returns the number of files.
 */
export function writePlan(plan: HostPlan, site: Site, out: string): number {
  checkOutput(out, site.folder);
  const work = path.join(path.dirname(out), `.${path.basename(out)}.hosting-${process.pid}`);
  fs.mkdirSync(work, { recursive: true });
  try {
    if (plan.copy !== undefined) copySite(site, path.join(work, plan.copy), plan);
    for (const [file, text] of Object.entries(plan.files)) {
      fs.mkdirSync(path.dirname(path.join(work, file)), { recursive: true });
      fs.writeFileSync(path.join(work, file), text);
    }
    const files = filesBelow(work);
    fs.writeFileSync(path.join(work, LIST), files.map((file) => `${file}\n`).join(''));
    fs.rmSync(out, { recursive: true, force: true });
    fs.renameSync(work, out);
    return files.length;
  } finally {
    fs.rmSync(work, { recursive: true, force: true });
  }
}

function checkOutput(out: string, site: string): void {
  const [inner, outer] = [path.relative(site, out), path.relative(out, site)];
  if (!inner.startsWith('..') || !outer.startsWith('..'))
    throw new UserError(`${out} and the built site ${site} overlap; choose another folder with --out`);
  const stat = fs.statSync(out, { throwIfNoEntry: false });
  if (!stat) return;
  if (!stat.isDirectory()) throw new UserError(`${out} is a file; expected a folder, or nothing there`);
  const list = path.join(out, LIST);
  const own = new Set([LIST, ...(fs.existsSync(list) ? fs.readFileSync(list, 'utf8').split('\n') : [])]);
  const unknown = filesBelow(out).filter((file) => !own.has(file));
  if (unknown.length === 0) return;
  const more = unknown.length > NAMED ? ` and ${unknown.length - NAMED} more` : '';
  throw new UserError(
    `${out} holds files that this command has not written and would remove: ${unknown.slice(0, NAMED).join(', ')}${more}. Choose a new or empty folder with --out.`,
  );
}

/** Copies the files of a site. */
function copySite({ folder, files }: Site, to: string, { changePage, keepCompressed }: HostPlan): void {
  const folders = new Set<string>();
  for (const file of files) {
    if (!keepCompressed && isCompressedCopy(file)) continue;
    const target = path.join(to, file);
    const parent = path.dirname(target);
    if (!folders.has(parent)) fs.mkdirSync(parent, { recursive: true });
    folders.add(parent);
    if (changePage && file.endsWith('.html'))
      fs.writeFileSync(target, changePage(fs.readFileSync(path.join(folder, file), 'utf8')));
    else fs.copyFileSync(path.join(folder, file), target);
  }
}
