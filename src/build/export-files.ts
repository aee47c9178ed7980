import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import type { Catalog } from '../catalog/model/catalog.ts';
import { html } from '../components/html.ts';
import type { RenderContext } from '../components/render-context.ts';
import type { Export, ExportFile } from '../export/export.ts';
import { exportFile, exportFiles } from '../export/registry.ts';
import { openFileWriter } from './file-writer.ts';
import { siteExports } from './site-exports.ts';
import { openStore, renderContext } from './store.ts';

/** Writes every export and card into the folder of a new site. Returns the number of files. */
export async function writeExportFiles(context: RenderContext, site: string): Promise<number> {
  const writer = openFileWriter();
  // The texts of files that an earlier file contains, until they are written themselves.
  const made = new Map<string, string>();
  const textOf = (file: ExportFile) => {
    const text = file.text();
    made.set(file.path, text);
    return text;
  };
  let count = 0;
  for (const { path: name, text } of exportFiles(context.catalog, siteExports(context), textOf)) {
    await writer.write({ path: path.join(site, name), text: made.get(name) ?? text() });
    made.delete(name);
    count += 1;
  }
  await writer.close();
  return count;
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
