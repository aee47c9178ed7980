import fs from 'node:fs';
import path from 'node:path';
import { formatDiagnostic } from '../spec/diagnostic.ts';
import { counted } from '../text/words.ts';
import { copyContentAssets } from './content-assets.ts';
import { writeExportFiles } from './export-files.ts';
import { FILE_LIST, filesBelow, type OutputFolder, openOutput } from './output-folder.ts';
import { newWorkFolder, publish, recover, siteIn } from './publish.ts';
import { makeSearchIndex } from './search-index.ts';
import { missingFiles } from './site-check.ts';
import { currentCatalog, errorsOf, openStore, PROJECT } from './store.ts';
import { stage } from './timings.ts';
import { UserError } from './user-error.ts';
import { removeInBackground } from './work-folder.ts';

/** Where builds work: a folder of the project's own. */
const WORKS = path.join(PROJECT, '.cache');
/** How many missing files a message names. */
const NAMED = 10;

/**
 * Builds the whole site and publishes it to a folder, given by its absolute path. The site is made elsewhere and takes the
 * place of the old one when it is complete, so a build that fails or is killed leaves the old one whole. Throws a
 * UserError for what its caller can fix.
 */
export async function buildSite(out: string): Promise<void> {
  removeInBackground(recover(WORKS, out));
  const output = await openOutput(out);
  const work = newWorkFolder(WORKS);
  try {
    checkContent(output);
    await makeSite(work);
    removeInBackground(await publish(work, output));
  } catch (error) {
    removeInBackground([work]);
    throw error;
  }
}

/** Stops a build of content that has errors, or that would empty a site. */
function checkContent({ built }: OutputFolder): void {
  const store = openStore();
  const errors = errorsOf(store);
  if (errors.length > 0)
    throw new UserError([...errors.map(formatDiagnostic), counted(errors.length, 'error')].join('\n'));
  const { functions } = currentCatalog();
  const before = built.filter((file) => /^functions\/[^/]+\/index\.html$/.test(file)).length;
  if (functions.length === 0 && before > 0) {
    throw new UserError(
      `${store.files.label}/functions has no function, and the published site has ${before}. If that is right, delete the published site first.`,
    );
  }
  if (functions.length === 0) console.warn(`warning: ${store.files.label}/functions has no function`);
}

/** Makes the complete site in a work folder. */
async function makeSite(work: string): Promise<void> {
  const catalog = currentCatalog();
  const site = siteIn(work);
  stage('specs', catalog.functions.length);
  // Before the pages, not at the same time: at 10,000 functions both together would take half as much memory again.
  const search = await makeSearchIndex(catalog, path.join(work, 'pagefind'));
  stage('full-text index', search.records);
  // Astro writes its own files elsewhere if the output is not below the working directory.
  process.chdir(path.dirname(PROJECT));
  const { build } = await import('astro');
  await build({ root: PROJECT, outDir: site, logLevel: 'warn' });
  stage('exports', writeExportFiles(catalog, site));
  search.moveTo(path.join(site, 'pagefind'));
  copyContentAssets(openStore().files, site);
  const files = filesBelow(site);
  const missing = missingFiles(site, files, catalog.addresses.base);
  if (missing.length > 0) {
    const more = missing.length > NAMED ? [`and ${missing.length - NAMED} more`] : [];
    throw new UserError(['the built site is not complete:', ...missing.slice(0, NAMED), ...more].join('\n'));
  }
  fs.writeFileSync(path.join(site, FILE_LIST), files.map((file) => `${file}\n`).join(''));
  stage('files', files.length);
  openStore().cache.save();
}
