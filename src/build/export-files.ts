import fs from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import type { Catalog } from '../catalog/model/catalog.ts';
import { exportFile, exportFiles } from '../export/registry.ts';
import { openStore } from './store.ts';

/** Writes the files for programs into a built site; gives their number. */
export function writeExportFiles(catalog: Catalog, site: string): number {
  let count = 0;
  for (const { path: name, text } of exportFiles(catalog)) {
    fs.writeFileSync(path.join(site, name), text);
    count += 1;
  }
  return count;
}

/** Makes a file for programs when it is asked for, in the author's loop; what is none of them is left to `next`. */
export function serveExportFiles(request: IncomingMessage, response: ServerResponse, next: () => void): void {
  const { catalog } = openStore().loaded;
  // Vite has taken the site's base path off already.
  const inside = new URL(request.url ?? '/', 'http://localhost').pathname.slice(1);
  const text = catalog && exportFile(catalog, inside);
  if (text === undefined) {
    next();
    return;
  }
  const type = inside.endsWith('.json') ? 'application/json' : 'text/plain';
  response.setHeader('Content-Type', `${type}; charset=utf-8`);
  response.end(text);
}
