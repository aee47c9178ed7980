import fs from 'node:fs';
import path from 'node:path';
import { writeExportFiles } from '../build/export-files.ts';
import { isReplaceable, publish, startRemover, sweep } from '../build/publish.ts';
import { makeSearchIndex } from '../build/search-index.ts';
import { currentCatalog, errorsOf, openStore, PROJECT } from '../build/store.ts';
import { stage } from '../build/timings.ts';
import { formatDiagnostic } from '../spec/diagnostic.ts';
import { counted } from '../text/words.ts';

// Builds the whole site: `npm run build`. It is made in a folder of its own that takes the place of the published one only
// when it is whole, so a build that fails or is killed leaves the site as it was.
process.chdir(PROJECT);
const out = path.resolve(process.env.CATALOG_OUT || 'dist');
if (!isReplaceable(out)) {
  console.error(`${out} is no built site, and a build would remove it; CATALOG_OUT names another folder, new or empty`);
  process.exit(1);
}
const store = openStore();
const errors = errorsOf(store);
if (errors.length > 0) {
  console.error(errors.map(formatDiagnostic).join('\n'));
  console.error(
    `${counted(errors.length, 'error')}: nothing was built${fs.existsSync(out) ? `, and ${path.relative(PROJECT, out) || out} is as it was` : ''}.`,
  );
  process.exit(1);
}
const catalog = currentCatalog();
stage('specs', catalog.functions.length);
const stageDir = `.cache/build-${process.pid}`;
const remove = startRemover();
sweep(out, remove);
process.env.CATALOG_STAGE = stageDir;
process.env.ASTRO_TELEMETRY_DISABLED = '1';
try {
  // Before the pages, not beside them: at 10,000 functions both at once would take half as much memory again.
  const search = await makeSearchIndex(catalog, `.cache/pagefind-${process.pid}`);
  stage('full-text index', search.records);
  const { build } = await import('astro');
  await build({ root: PROJECT, logLevel: 'warn' });
  stage('files for programs', writeExportFiles(catalog, stageDir));
  search.moveTo(path.join(stageDir, 'pagefind'));
  store.cache.save();
  publish(path.resolve(stageDir), out, remove);
} catch (error) {
  fs.rmSync(stageDir, { recursive: true, force: true });
  console.error(error);
  process.exit(1);
}
const seconds = performance.now() / 1000;
console.log(`${path.relative(PROJECT, out) || out} is ready, ${seconds.toFixed(1)} s in all`);
