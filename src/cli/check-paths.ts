import fs from 'node:fs';
import path from 'node:path';
import type { ContentFiles } from '../catalog/read/files.ts';
import { closestMatch } from '../text/suggest.ts';
import { UsageError } from './arguments.ts';

/**
 * Returns a function that says whether a file, by its path in diagnostics, is one of those that were asked for. `paths` are
 * files and folders, relative to `from` or to the project. Throws a UsageError if a path is not in the
 * content folder.
 */
export function pathFilter(files: ContentFiles, paths: readonly string[], from: string): (file: string) => boolean {
  if (paths.length === 0) return () => true;
  const wanted = paths.map((one) => labelOf(files, one, from));
  return (file) => wanted.some((one) => file === one || file.startsWith(`${one}/`));
}

/** A path as diagnostics begin with it: `content/functions/dns`. */
function labelOf({ root, label }: ContentFiles, typed: string, from: string): string {
  const absolute = [path.resolve(from, typed), path.resolve(typed)].find((one) => fs.existsSync(one));
  if (absolute === undefined)
    throw new UsageError(`there is no file or folder \`${typed}\`${suggestion(path.resolve(from, typed), typed)}`);
  const inside = path.relative(root, absolute);
  if (inside.startsWith('..') || path.isAbsolute(inside)) throw new UsageError(`\`${typed}\` is not in ${label}/`);
  return [label, ...inside.split(path.sep).filter(Boolean)].join('/');
}

/** The name in the same folder that was presumably meant. */
function suggestion(absolute: string, typed: string): string {
  const folder = path.dirname(absolute);
  const closest = fs.existsSync(folder) ? closestMatch(path.basename(absolute), fs.readdirSync(folder)) : undefined;
  return closest === undefined ? '' : `; did you mean \`${path.join(path.dirname(typed), closest)}\`?`;
}
