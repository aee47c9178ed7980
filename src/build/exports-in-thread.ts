import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { openStore } from './store.ts';

/**
 * Writes every export and card into the folder of a new site, in a thread of its own, while this one makes the pages. The
 * thread reads the catalog from the cache, which must be saved. Throws the system's error if a file cannot be written.
 */
export async function exportInThread(site: string): Promise<void> {
  const thread = new Worker(new URL('export-thread.ts', import.meta.url), {
    // The absolute path, because the working directory changes.
    env: { ...process.env, CATALOG_CONTENT: openStore().files.root },
  });
  thread.postMessage(site);
  await once(thread, 'exit');
  // Returns the memory of the thread to the system. V8 would keep most of it for later.
  globalThis.gc?.({ type: 'major', execution: 'sync', flavor: 'last-resort' });
}
