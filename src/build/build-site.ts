import fs from 'node:fs';
import path from 'node:path';
import { FILE_LIST, filesBelow, type OutputFolder } from './output-folder.ts';
import { precompress } from './precompress.ts';
import { PROJECT } from './project.ts';
import { publish } from './publish.ts';
import { recover } from './recover.ts';
import { runPages } from './run-pages.ts';
import { makeSearchIndex } from './search-index.ts';
import { checkInProcess } from './site-check.ts';
import { newWorkFolder, siteIn } from './site-work.ts';
import { stage, startStage } from './timings.ts';
import { UserError } from './user-error.ts';
import { removeInBackground } from './work-folder.ts';

/** Where builds work: a folder of the project's own. */
const WORKS = path.join(PROJECT, '.cache');
/** The file with the records of the full-text index, in a work folder. */
const RECORDS = 'records.jsonl';
/** How many missing files a message names. */
const NAMED = 10;

/**
 * Builds the whole site and publishes it to a folder, given by its absolute path. The site is made elsewhere and takes the
 * place of the old one when it is complete, so a build that fails or is killed leaves the old one whole. With `compressed` it has a
 * compressed copy of each text file. Throws a UserError for what its caller can fix, and a ReportedError for what has been printed.
 */
export async function buildSite(out: string, { compressed = false } = {}): Promise<void> {
  removeInBackground(recover(WORKS, out));
  const work = newWorkFolder(WORKS);
  try {
    const output = await makeSite(work, out, compressed);
    removeInBackground(await publish(work, output));
  } catch (error) {
    removeInBackground([work]);
    throw error;
  }
}

/** Makes the complete site in a work folder, for an output folder. Returns how it is published. */
async function makeSite(work: string, out: string, compressed: boolean): Promise<OutputFolder> {
  const site = siteIn(work);
  const records = path.join(work, RECORDS);
  const { base, language, output } = await runPages({ site, records, out });
  startStage();
  // After the pages, not at the same time: each needs most of the memory of the build.
  const [count, missing] = await Promise.all([
    makeSearchIndex(records, language, path.join(site, 'pagefind')),
    // Pagefind needs little memory before it writes its files.
    checkInProcess({ site, base }),
  ]);
  stage('full-text index', count);
  if (missing.length > 0) {
    const more = missing.length > NAMED ? [`and ${missing.length - NAMED} more`] : [];
    throw new UserError(['the built site is not complete:', ...missing.slice(0, NAMED), ...more].join('\n'));
  }
  const files = filesBelow(site);
  const copies = compressed ? await precompress(site, files) : [];
  if (compressed) stage('compressed copies', copies.length);
  const all = [...files, ...copies].sort();
  fs.writeFileSync(path.join(site, FILE_LIST), all.map((file) => `${file}\n`).join(''));
  stage('files', all.length);
  return output;
}
