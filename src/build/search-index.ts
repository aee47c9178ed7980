import fs from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import * as pagefind from 'pagefind';
import type { SearchRecord } from './search-records.ts';
import { UserError } from './user-error.ts';

/** How many records are sent to Pagefind before it has answered, so that it need not wait for the next. */
const AT_ONCE = 50;
/** Into how many files Pagefind puts the fragments of the index. */
const FRAGMENTS = 100;
/** The files of Pagefind's own user interface, which the site does not use. */
const OWN_UI = /^pagefind-(?:ui|modular-ui|component-ui|highlight)/;

/**
 * Writes the full-text index of the records in a file, which `writeSearchRecords` has made, into a folder. Returns the number
 * of records. Throws a UserError if the files cannot be written.
 */
export async function makeSearchIndex(file: string, language: string, folder: string): Promise<number> {
  const { index, errors } = await pagefind.createIndex({ maxFragments: FRAGMENTS, forceLanguage: language });
  if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  const add = async (line: string): Promise<void> => {
    const record: SearchRecord = JSON.parse(line);
    const added = await index.addCustomRecord({ ...record, language });
    if (added.errors.length > 0) throw new Error(`Pagefind refused ${record.url}: ${added.errors.join('; ')}`);
  };
  let count = 0;
  let sent: Promise<void>[] = [];
  for await (const line of createInterface({ input: fs.createReadStream(file) })) {
    sent.push(add(line));
    count += 1;
    if (count % AT_ONCE !== 0) continue;
    await Promise.all(sent);
    sent = [];
  }
  await Promise.all(sent);
  const written = await index.writeFiles({ outputPath: folder });
  if (written.errors.length > 0)
    throw new UserError(`Pagefind could not write ${folder}: ${written.errors.join('; ')}`);
  // Otherwise Pagefind's process keeps running, and the build does not end.
  await pagefind.close();
  for (const name of fs.readdirSync(folder)) if (OWN_UI.test(name)) fs.rmSync(path.join(folder, name));
  return count;
}
