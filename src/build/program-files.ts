import fs from 'node:fs';
import path from 'node:path';
import type { Catalog } from '../catalog/catalog.ts';
import { programFiles } from '../export/forms.ts';

/** Writes the files for programs into a built site; gives their number. */
export function writeProgramFiles(catalog: Catalog, site: string): number {
  let count = 0;
  for (const { path: name, text } of programFiles(catalog)) {
    fs.writeFileSync(path.join(site, name), text);
    count += 1;
  }
  return count;
}
