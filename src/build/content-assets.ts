import fs from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { ASSETS } from '../catalog/read/assets.ts';
import type { ContentFiles } from '../catalog/read/files.ts';
import { openStore } from './store.ts';

/** Copies the assets that a content folder has into the folder of a built site. */
export function copyContentAssets({ root }: ContentFiles, site: string): void {
  for (const name of Object.keys(ASSETS)) {
    const file = path.join(root, name);
    if (isFile(file)) fs.copyFileSync(file, path.join(site, name));
  }
}

/** Responds with an asset as it is in the content folder now. Passes any other request on to `next`. */
export function serveContentAssets(request: IncomingMessage, response: ServerResponse, next: () => void): void {
  const name = new URL(request.url ?? '/', 'http://localhost').pathname.slice(1);
  const file = path.join(openStore().files.root, name);
  if (!Object.hasOwn(ASSETS, name) || !isFile(file)) {
    next();
    return;
  }
  response.setHeader('Content-Type', ASSETS[name]!);
  response.setHeader('Cache-Control', 'no-cache');
  response.end(fs.readFileSync(file));
}

/** Whether there is a file at a path. Reading a pipe would wait for a writer. */
function isFile(file: string): boolean {
  return fs.statSync(file, { throwIfNoEntry: false })?.isFile() ?? false;
}
