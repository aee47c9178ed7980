import fs from 'node:fs';

/**
 * Copies a file or folder with all that is in it. The filter, which keeps everything, selects Node's implementation in
 * JavaScript: its errors name the file and the cause, while the native one reports a full disk as EIO.
 */
export function copyFolder(from: string, to: string): void {
  fs.cpSync(from, to, { recursive: true, filter: () => true });
}

/** Moves a file or folder; copies it where a rename is not possible, and then replaces what an interrupted copy left. */
export function move(from: string, to: string): void {
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
export function moveIfThere(from: string, to: string, how = move): boolean {
  try {
    how(from, to);
    return true;
  } catch (error) {
    if (!hasCode(error, 'ENOENT')) throw error;
    return false;
  }
}

/** Returns the names in a folder; none if there is no such folder. */
export const namesIn = (folder: string): string[] =>
  fs.statSync(folder, { throwIfNoEntry: false })?.isDirectory() ? fs.readdirSync(folder) : [];

/** Returns whether there is anything at a path, even a symlink that leads to nothing. */
export const exists = (file: string): boolean => fs.lstatSync(file, { throwIfNoEntry: false }) !== undefined;

/** Returns whether two paths are on one file system, so that a rename between them is possible. */
export const isSameDevice = (a: string, b: string): boolean => fs.statSync(a).dev === fs.statSync(b).dev;

/** Returns whether an error of the system has one of these codes. */
export function hasCode(error: unknown, ...codes: string[]): boolean {
  return codes.includes((error as NodeJS.ErrnoException).code ?? '');
}
