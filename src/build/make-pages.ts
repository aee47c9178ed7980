import path from 'node:path';
import { contentStamp } from '../catalog/read/content-stamp.ts';
import { formatDiagnostic } from '../spec/diagnostic.ts';
import { counted } from '../text/words.ts';
import { copyContentAssets } from './content-assets.ts';
import { writeExportFiles } from './export-files.ts';
import { exportInThread } from './exports-in-thread.ts';
import { type OutputFolder, openOutput, readFileList } from './output-folder.ts';
import { PROJECT } from './project.ts';
import { writeSearchRecords } from './search-records.ts';
import {
  contentFolder,
  currentCatalog,
  errorsOf,
  openStore,
  openStoreInThreads,
  releaseSources,
  renderContext,
} from './store.ts';
import { stage } from './timings.ts';
import { UserError } from './user-error.ts';

/** The exports of fewer functions are written sooner without a thread, which must read the content again. */
const FEWEST = 3000;

/** What the pages of a site are made from, and where. */
export interface Plan {
  /** The new folder of the site. */
  site: string;
  /** The file for the records of the full-text index. */
  records: string;
  /** The absolute path of the folder that the site will be published to. */
  out: string;
}

/** What the rest of a build must know. */
export interface Made {
  /** The path of the site on its host. */
  base: string;
  /** The language of the texts. */
  language: string;
  /** The folder that the site will be published to. */
  output: OutputFolder;
}

/**
 * Makes everything of a site that comes from the catalog: exports, pages, assets, and the records of the full-text index.
 * Throws a UserError, and makes nothing, if the content has errors, would empty a site, or cannot be published to the output.
 */
export async function makePages({ site, records, out }: Plan): Promise<Made> {
  const output = await openOutput(out);
  const stamp = contentStamp(contentFolder());
  await openStoreInThreads();
  checkContent(output);
  const catalog = currentCatalog();
  const { files, cache } = openStore();
  cache.saveSpecs();
  releaseSources();
  stage('specs', catalog.functions.length);
  if (catalog.functions.length < FEWEST) {
    stage('exports', writeExportFiles(renderContext(), site));
    await writePages(site, records);
  } else {
    await Promise.all([exportInThread({ site, files, stamp }), writePages(site, records)]);
  }
  copyContentAssets(files, site);
  cache.save();
  return { base: catalog.addresses.base, language: catalog.config.language, output };
}

/** Writes the records of the full-text index, and the pages with Astro. */
async function writePages(site: string, records: string): Promise<void> {
  writeSearchRecords(currentCatalog(), records);
  // Astro writes its own files elsewhere if the output is not below the working directory.
  process.chdir(path.dirname(PROJECT));
  const { build } = await import('astro');
  await build({ root: PROJECT, outDir: site, logLevel: 'warn' });
}

/** Stops a build of content that has errors, or that would empty a site. */
function checkContent(output: OutputFolder): void {
  const store = openStore();
  const errors = errorsOf(store);
  if (errors.length > 0)
    throw new UserError([...errors.map(formatDiagnostic), counted(errors.length, 'error')].join('\n'));
  if (currentCatalog().functions.length > 0) return;
  const folder = `${store.files.label}/functions`;
  const published = readFileList(output.path).filter((file) => /^functions\/[^/]+\/index\.html$/.test(file)).length;
  if (published > 0) {
    throw new UserError(
      `${folder} has no function, and the published site has ${published}. If that is right, delete the published site first.`,
    );
  }
  console.warn(`warning: ${folder} has no function`);
}
