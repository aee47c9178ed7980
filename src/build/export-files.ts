import fs from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Catalog } from '../catalog/model/catalog.ts';
import { exportFile, exportFiles } from '../export/registry.ts';
import { openStore } from './store.ts';

/** How many files are written before the process looks at its events, such as the end of its parent. */
const AT_ONCE = 100;

/** Writes every export into the folder of a new site. Returns the number of files. */
export async function writeExportFiles(catalog: Catalog, site: string): Promise<number> {
  let count = 0;
  const folders = new Set<string>();
  for (const { path: name, text } of exportFiles(catalog)) {
    const file = path.join(site, name);
    const folder = path.dirname(file);
    if (!folders.has(folder)) fs.mkdirSync(folder, { recursive: true });
    folders.add(folder);
    fs.writeFileSync(file, text());
    count += 1;
    if (count % AT_ONCE === 0) await setImmediate();
  }
  return count;
}

/** Responds with an export, made for the request. Passes any other request on to `next`. */
export function serveExportFiles(request: IncomingMessage, response: ServerResponse, next: () => void): void {
  const { catalog } = openStore().loaded;
  // Vite has removed the base path of the site.
  const inside = new URL(request.url ?? '/', 'http://localhost').pathname.slice(1);
  const file = catalog && exportFile(catalog, inside);
  if (!file) {
    next();
    return;
  }
  response.setHeader('Content-Type', `${file.export.mediaType}; charset=utf-8`);
  response.end(file.text());
}
