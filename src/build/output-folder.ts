import fs from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { UserError } from './user-error.ts';

/** The file in a published site that lists the files a build has written, one path a line. */
export const FILE_LIST = '.catalog-files';
/** The folder in an output in which a build works that cannot replace the output as a whole. */
export const INNER_WORK = '.catalog-build';
/** What the Finder of macOS leaves in every folder it shows. */
const CLUTTER = '.DS_Store';
/** How many unknown files a message names. */
const NAMED = 5;

/** How often, and after how many milliseconds, a build looks again at an output that another build is replacing. */
const TRIES = 200;
const PAUSE = 50;

/** The folder that a build publishes to, as data that JSON can hold. */
export interface OutputFolder {
  /** Its absolute path, with symlinks resolved. It need not exist. */
  path: string;
  /**
   * Whether its entries must be replaced one by one, since the folder cannot be replaced as a whole: it holds entries that
   * no build has made and that stay (`.git`, `.well-known`, `CNAME`), or the folder around it cannot be written.
   */
  inPlace: boolean;
}

/**
 * Looks at the folder that a build is to publish to. Throws a UserError if it is not a folder, cannot be written, or holds
 * files that no build has written and that would be lost.
 */
export async function openOutput(wanted: string): Promise<OutputFolder> {
  const folder = resolveLinks(wanted);
  for (let tries = TRIES; ; tries -= 1) {
    const list = readFileList(folder).join();
    try {
      return inspect(folder, wanted);
    } catch (error) {
      // Another build may be publishing at this moment, and then old and new files are there together.
      const isChanging = list !== readFileList(folder).join() || fs.existsSync(path.join(folder, INNER_WORK));
      if (tries === 0 || !isChanging) throw error;
      await setTimeout(PAUSE);
    }
  }
}

function inspect(folder: string, wanted: string): OutputFolder {
  const stat = fs.statSync(folder, { throwIfNoEntry: false });
  if (stat && !stat.isDirectory()) throw new UserError(`${wanted} is a file; expected a folder, or nothing there`);
  checkWritable(stat ? folder : existingParent(folder));
  if (!stat) return { path: folder, inPlace: false };
  const built = readFileList(folder);
  const known = new Set([...built, FILE_LIST]);
  const topLevel = topLevelOf([...known]);
  const kept = fs.readdirSync(folder).filter((name) => !topLevel.has(name) && isKept(name));
  const unknown = filesBelow(folder, new Set(kept)).filter(
    (file) => !known.has(file) && path.basename(file) !== CLUTTER,
  );
  if (unknown.length > 0) throw new UserError(refusal(wanted, built, unknown));
  const inPlace = kept.some((name) => name !== CLUTTER) || !isWritable(path.dirname(folder));
  return { path: folder, inPlace };
}

/** Returns the names at the top of a folder that paths in it begin with. */
export function topLevelOf(files: readonly string[]): Set<string> {
  return new Set(files.map((file) => file.split('/', 1)[0]!));
}

/** Whether an entry at the top of an output stays if no build has made it: it belongs to git, to a host or to an editor. */
function isKept(name: string): boolean {
  return name.startsWith('.') || name === 'CNAME';
}

function refusal(wanted: string, built: readonly string[], unknown: readonly string[]): string {
  const names = unknown.slice(0, NAMED).join(', ');
  const rest = unknown.length > NAMED ? ` and ${unknown.length - NAMED} more` : '';
  return built.length > 0
    ? `${wanted} holds files that no build has written and that a build would remove: ${names}${rest}. Move them elsewhere (files of the site belong in public/), or choose another folder with --out.`
    : `${wanted} is not a site that this version has built, and a build would remove its files: ${names}${rest}. Move the folder away, or choose a new or empty folder with --out.`;
}

/** The folder that a path leads to, however many symlinks are in it; the last part need not exist. */
function resolveLinks(wanted: string): string {
  try {
    return fs.realpathSync(wanted);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    const isLink = fs.lstatSync(wanted, { throwIfNoEntry: false })?.isSymbolicLink();
    if (isLink) return resolveLinks(path.resolve(path.dirname(wanted), fs.readlinkSync(wanted)));
    return path.dirname(wanted) === wanted
      ? wanted
      : path.join(resolveLinks(path.dirname(wanted)), path.basename(wanted));
  }
}

function existingParent(folder: string): string {
  const parent = path.dirname(folder);
  return fs.existsSync(parent) ? parent : existingParent(parent);
}

function checkWritable(folder: string): void {
  if (!fs.statSync(folder).isDirectory()) throw new UserError(`${folder} is a file; expected a folder`);
  fs.accessSync(folder, fs.constants.W_OK | fs.constants.X_OK);
}

function isWritable(folder: string): boolean {
  try {
    checkWritable(folder);
    return true;
  } catch {
    return false;
  }
}

/** Returns the files that a build has written into a folder, as its list says; none if there is no list. */
export function readFileList(folder: string): string[] {
  try {
    return fs.readFileSync(path.join(folder, FILE_LIST), 'utf8').split('\n').filter(Boolean);
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return [];
    throw error;
  }
}

/** Returns the paths of all files below a folder, with `/` between names, but for those in the `except` entries at its top. */
export function filesBelow(folder: string, except: ReadonlySet<string> = new Set()): string[] {
  const walk = (inside: string): string[] =>
    fs.readdirSync(path.join(folder, inside), { withFileTypes: true }).flatMap((entry) => {
      if (inside === '' && except.has(entry.name)) return [];
      const file = inside === '' ? entry.name : `${inside}/${entry.name}`;
      return entry.isDirectory() ? walk(file) : [file];
    });
  return walk('').sort();
}
