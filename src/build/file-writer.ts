import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';

/** A file to be written: its path, and its text. */
export interface TextFile {
  path: string;
  text: string;
}

/** Writes files in a thread of its own. */
export interface FileWriter {
  /** Writes a file soon, with the folders above it. Waits if the thread is far behind. */
  write(file: TextFile): Promise<void>;
  /** Waits until all files are written. Throws the system's error if one could not be. */
  close(): Promise<void>;
}

/** How many files are sent to the thread at once. */
const AT_ONCE = 100;
/** How many files may wait for the thread at most, because they are in memory. */
const WAITING = 1000;
/** Longer texts, in characters, are written at once: on the way to the thread they would be in memory three times. */
const LONGEST = 200_000;

/**
 * Starts a thread that writes files. To create thousands of small files takes as long as to make their texts, and the system does
 * it on another processor.
 */
export function openFileWriter(): FileWriter {
  const thread = new Worker(new URL('file-writer-thread.ts', import.meta.url));
  // Without a listener the error of a file would end the process; `once` throws it to whoever waits.
  thread.on('error', () => {});
  const ended = once(thread, 'exit');
  ended.catch(() => {});
  let batch: TextFile[] = [];
  let waiting = 0;
  thread.on('message', (written: number) => {
    waiting -= written;
  });
  const send = () => {
    thread.postMessage(batch);
    waiting += batch.length;
    batch = [];
  };
  return {
    async write(file) {
      if (file.text.length > LONGEST) {
        fs.mkdirSync(path.dirname(file.path), { recursive: true });
        fs.writeFileSync(file.path, file.text);
        return;
      }
      batch.push(file);
      if (batch.length < AT_ONCE) return;
      send();
      // The process looks at its events, such as the end of its parent.
      await setImmediate();
      while (waiting > WAITING) await Promise.race([once(thread, 'message'), ended]);
    },
    async close() {
      send();
      thread.postMessage(undefined);
      await ended;
    },
  };
}
