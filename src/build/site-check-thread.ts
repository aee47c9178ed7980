import { parentPort } from 'node:worker_threads';
import { filesBelow } from './output-folder.ts';
import { type CheckedSite, missingFiles } from './site-check.ts';

// The thread of `checkInThread`: answers with what `missingFiles` returns for the site of a message.
parentPort?.on('message', ({ site, base }: CheckedSite) => {
  parentPort?.postMessage(missingFiles(site, filesBelow(site), base));
});
