import { parentPort, workerData } from 'node:worker_threads';
import { filesBelow } from './output-folder.ts';
import { type CheckData, missingFiles } from './site-check.ts';

// The thread of `checkInThread`: sends what `missingFiles` returns.
const { site, base }: CheckData = workerData;
parentPort?.postMessage(missingFiles(site, filesBelow(site), base));
