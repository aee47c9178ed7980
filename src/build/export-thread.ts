import { parentPort } from 'node:worker_threads';
import { contentStamp } from '../catalog/read/content-stamp.ts';
import { markdownToHtml } from '../spec/markdown-html.ts';
import { writeExportFiles } from './export-files.ts';
import type { ExportsPlan, ExportsResult } from './exports-in-thread.ts';
import { openStore, releaseSources, renderContext } from './store.ts';
import { stage } from './timings.ts';

// The thread of `exportInThread`. The build has checked the content, if it is still the same.
parentPort?.once('message', ({ site, files, stamp }: ExportsPlan) => {
  openStore({ check: false }, files);
  const result: ExportsResult = contentStamp(files) === stamp ? 'written' : 'changed';
  if (result === 'written') {
    releaseSources();
    // Exports render few texts: to read the HTML of all would need more memory.
    stage('exports', writeExportFiles({ ...renderContext(), markdown: markdownToHtml }, site));
  }
  parentPort?.postMessage(result);
});
