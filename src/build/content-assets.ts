import fs from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { type ContentFiles, readContent } from '../catalog/read/files.ts';
import { openStore } from './store.ts';

/**
 * The optional files of a content folder that the site publishes unchanged, with their media types: a style sheet after that
 * of the site, and an icon instead of that of the site.
 */
const ASSETS: Record<string, string> = {
  'theme.css': 'text/css; charset=utf-8',
  'icon.svg': 'image/svg+xml; charset=utf-8',
};

/** Copies the assets that a content folder has into the folder of a built site. */
export function copyContentAssets(files: ContentFiles, site: string): void {
  for (const name of Object.keys(ASSETS)) {
    const text = readContent(files, name);
    if (text !== undefined) fs.writeFileSync(path.join(site, name), text);
  }
}

/** Responds with an asset as it is in the content folder now. Passes any other request on to `next`. */
export function serveContentAssets(request: IncomingMessage, response: ServerResponse, next: () => void): void {
  const name = new URL(request.url ?? '/', 'http://localhost').pathname.slice(1);
  const text = Object.hasOwn(ASSETS, name) ? readContent(openStore().files, name) : undefined;
  if (text === undefined) {
    next();
    return;
  }
  response.setHeader('Content-Type', ASSETS[name]!);
  response.setHeader('Cache-Control', 'no-cache');
  response.end(text);
}
