import fs from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import type { Catalog } from '../catalog/model/catalog.ts';
import { html } from '../components/html.ts';
import type { RenderContext } from '../components/render-context.ts';
import type { Export, ExportFile } from '../export/export.ts';
import { exportFile, exportFiles } from '../export/registry.ts';
import { siteExports } from './site-exports.ts';
import { openStore, renderContext } from './store.ts';

/**
 * Writes every export and card into the folder of a new site. Returns the number of files. Files about the whole catalog are last:
 * some contain others, which they read from the folder.
 */
export function writeExportFiles(context: RenderContext, site: string): number {
  const exports = siteExports(context).toSorted((one, other) => rank(one) - rank(other));
  const textOf = (file: ExportFile) => fs.readFileSync(path.join(site, file.path), 'utf8');
  const folders = new Set<string>();
  let count = 0;
  for (const { path: name, pieces } of exportFiles(context.catalog, exports, textOf)) {
    const file = path.join(site, name);
    const folder = path.dirname(file);
    if (!folders.has(folder)) fs.mkdirSync(folder, { recursive: true });
    folders.add(folder);
    writePieces(file, pieces());
    count += 1;
  }
  return count;
}

const rank = ({ per }: Export): number => Number(per === 'catalog');

function writePieces(file: string, pieces: Iterable<string>): void {
  const descriptor = fs.openSync(file, 'w');
  try {
    for (const piece of pieces) fs.writeFileSync(descriptor, piece);
  } finally {
    fs.closeSync(descriptor);
  }
}

/** The script of each card while it is edited: the panel of src/client/dev-panel.ts, with which Vite loads the page again. */
const DEV_SCRIPT = 'src/client/dev-panel.ts';

/**
 * Returns a middleware that responds with an export or a card, made for the request, and passes any other request on. `base` is the
 * path below which the server has its scripts.
 */
export function serveExportFiles(
  base: string,
): (request: IncomingMessage, response: ServerResponse, next: () => void) => void {
  const scripts = html`<script type="module" src="${base}${DEV_SCRIPT}"></script>`;
  return (request, response, next) => {
    const { catalog } = openStore().loaded;
    // Vite has removed the base path of the site.
    const inside = new URL(request.url ?? '/', 'http://localhost').pathname.slice(1);
    const file = catalog && fileAt(inside, siteExports(renderContext(), scripts), catalog);
    if (!file) {
      next();
      return;
    }
    response.setHeader('Content-Type', `${file.export.mediaType}; charset=utf-8`);
    response.end(file.text());
  };
}

/** The file at an address below the site's base, which may lack the slash at its end, as for pages. */
function fileAt(address: string, exports: readonly Export[], catalog: Catalog): ExportFile | undefined {
  const page = `${address.replace(/\/$/, '')}/index.html`;
  return exportFile(catalog, address, exports) ?? exportFile(catalog, page, exports);
}
