import fs from 'node:fs';
import path from 'node:path';

/** The files of a content folder; paths in findings are relative to the folder that holds it. */
export interface ContentFiles {
  /** Absolute path of the content folder. */
  root: string;
  /** What its paths begin with in messages: `content`. */
  label: string;
}

/** Names the content folder; `label` is the path as the person who runs the command would type it. */
export function contentFiles(root: string): ContentFiles {
  const absolute = path.resolve(root);
  const relative = path.relative(process.cwd(), absolute);
  return {
    root: absolute,
    label: relative.startsWith('..') || relative === '' ? absolute : relative.split(path.sep).join('/'),
  };
}

/** Reads a file by its path inside the content folder; undefined where there is none. */
export function readContent({ root }: ContentFiles, name: string): string | undefined {
  try {
    return fs.readFileSync(path.join(root, name), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** What tells in one process whether a file has changed: its time and its size. */
export function stampOf({ root }: ContentFiles, name: string): string {
  const { mtimeMs, size } = fs.statSync(path.join(root, name));
  return `${mtimeMs}:${size}`;
}

/** Reads a file by the path that findings name it with. */
export function readLabelled(files: ContentFiles, label: string): string {
  return readContent(files, label.slice(files.label.length + 1)) ?? '';
}

/** The files of a folder that end in `extension`, by code point; a folder that is not there has none. */
export function listFiles({ root }: ContentFiles, folder: string, extension: string): string[] {
  return list(path.join(root, folder))
    .filter((entry) => entry.isFile() && entry.name.endsWith(extension))
    .map(({ name }) => name);
}

/** The folders inside a folder, by code point. */
export function listFolders({ root }: ContentFiles, folder: string): string[] {
  return list(path.join(root, folder))
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
}

function list(folder: string): fs.Dirent[] {
  if (!fs.existsSync(folder)) return [];
  const entries = fs.readdirSync(folder, { withFileTypes: true }).filter(({ name }) => !name.startsWith('.'));
  return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
}
