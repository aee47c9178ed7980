import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { ContentFiles } from '../catalog/read/files.ts';
import { UserError } from './user-error.ts';

/** What the thread of the exports gets. */
export interface ExportsPlan {
  /** The folder of the new site. */
  site: string;
  files: ContentFiles;
  /** The `contentStamp` of the content from before it was read. */
  stamp: string;
}

/** What the thread sends back: whether it has written the files, or nothing because the content has changed. */
export type ExportsResult = 'written' | 'changed';

/**
 * Writes every export and card into the folder of a new site, in a thread of its own, while this one makes the pages. The thread reads
 * the content again, with the specs from the cache. Throws a UserError if the content has changed in between, and the system's error if
 * a file cannot be written.
 */
export async function exportInThread(plan: ExportsPlan): Promise<void> {
  const thread = new Worker(new URL('export-thread.ts', import.meta.url));
  let result: ExportsResult | undefined;
  thread.once('message', (message: ExportsResult) => {
    result = message;
  });
  thread.postMessage(plan);
  const [code] = await once(thread, 'exit');
  if (!result) throw new Error(`the thread of the exports ended early, with ${code}`);
  if (result === 'changed')
    throw new UserError(`${plan.files.label} has changed while the site was made from it; build it again`);
  // Returns the memory of the thread to the system. V8 would keep most of it for later.
  globalThis.gc?.({ type: 'major', execution: 'sync', flavor: 'last-resort' });
}
