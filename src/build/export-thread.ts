import { parentPort } from 'node:worker_threads';
import { markdownToHtml } from '../spec/markdown-html.ts';
import { writeExportFiles } from './export-files.ts';
import { openStore, releaseSources, renderContext } from './store.ts';
import { stage } from './timings.ts';

// The thread of `exportInThread`: its message is the folder of the new site. The build has checked the content.
parentPort?.once('message', (site: string) => {
  openStore({ check: false });
  releaseSources();
  // Exports render few texts: to read the HTML of all would need more memory.
  stage('exports', writeExportFiles({ ...renderContext(), markdown: markdownToHtml }, site));
});
