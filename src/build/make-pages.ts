import path from 'node:path';
import { formatDiagnostic } from '../spec/diagnostic.ts';
import { counted } from '../text/words.ts';
import { copyContentAssets } from './content-assets.ts';
import { writeExportFiles } from './export-files.ts';
import { PROJECT } from './project.ts';
import { writeSearchRecords } from './search-records.ts';
import { currentCatalog, errorsOf, openStore, openStoreInThreads, renderContext } from './store.ts';
import { stage } from './timings.ts';
import { UserError } from './user-error.ts';

/** What the pages of a site are made from, and where. */
export interface Plan {
  /** The new folder of the site. */
  site: string;
  /** The file for the records of the full-text index. */
  records: string;
  /** How many pages of functions the published site has. */
  published: number;
}

/** What the rest of a build must know about the catalog. */
export interface Made {
  /** The path of the site on its host. */
  base: string;
  /** The language of the texts. */
  language: string;
}

/**
 * Makes everything of a site that comes from the catalog: exports, pages, assets, and the records of the full-text index.
 * Throws a UserError, and makes nothing, if the content has errors or would empty a site.
 */
export async function makePages({ site, records, published }: Plan): Promise<Made> {
  await openStoreInThreads();
  checkContent(published);
  const catalog = currentCatalog();
  stage('specs', catalog.functions.length);
  writeSearchRecords(catalog, records);
  // Before the pages, because Astro is not in memory yet.
  stage('exports', await writeExportFiles(renderContext(), site));
  // Returns the memory of the exports to the system. V8 would keep a part of it for later.
  globalThis.gc?.({ type: 'major', execution: 'sync', flavor: 'last-resort' });
  // Astro writes its own files elsewhere if the output is not below the working directory.
  process.chdir(path.dirname(PROJECT));
  const { build } = await import('astro');
  await build({ root: PROJECT, outDir: site, logLevel: 'warn' });
  const { files, cache } = openStore();
  copyContentAssets(files, site);
  cache.save();
  return { base: catalog.addresses.base, language: catalog.config.language };
}

/** Stops a build of content that has errors, or that would empty a site. */
function checkContent(published: number): void {
  const store = openStore();
  const errors = errorsOf(store);
  if (errors.length > 0)
    throw new UserError([...errors.map(formatDiagnostic), counted(errors.length, 'error')].join('\n'));
  if (currentCatalog().functions.length > 0) return;
  const folder = `${store.files.label}/functions`;
  if (published > 0) {
    throw new UserError(
      `${folder} has no function, and the published site has ${published}. If that is right, delete the published site first.`,
    );
  }
  console.warn(`warning: ${folder} has no function`);
}
