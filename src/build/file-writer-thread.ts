import fs from 'node:fs';
import path from 'node:path';
import { parentPort } from 'node:worker_threads';
import type { TextFile } from './file-writer.ts';

// The thread of a FileWriter: writes the files of each message, and answers with their number. A message without files is the last.
const folders = new Set<string>();
parentPort?.on('message', (files: readonly TextFile[] | undefined) => {
  if (!files) {
    parentPort?.close();
    return;
  }
  for (const { path: file, text } of files) {
    const folder = path.dirname(file);
    if (!folders.has(folder)) fs.mkdirSync(folder, { recursive: true });
    folders.add(folder);
    fs.writeFileSync(file, text);
  }
  parentPort?.postMessage(files.length);
});
