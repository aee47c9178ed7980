import fs from 'node:fs';
import path from 'node:path';

/** How many cache files stay: two for each content folder that was built last. */
const MOST = 20;

/** Removes all cache files in a folder but those that were written last, also those that a killed process has not finished. */
export function removeOldCaches(folder: string): void {
  const files = fs
    .readdirSync(folder)
    .filter((name) => /^specs-\w+(?:\.html)?\.v8(?:\.\d+)?$/.test(name))
    .map((name) => path.join(folder, name))
    .map((file) => ({ file, written: fs.statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
    .sort((one, other) => other.written - one.written);
  for (const { file } of files.slice(MOST)) fs.rmSync(file, { force: true });
}
