import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Catalog } from '../catalog/model/catalog.ts';
import { openRedirects, type Redirect } from '../catalog/model/redirect-table.ts';
import { redirectsOf } from '../catalog/model/redirects.ts';
import { openStore } from './store.ts';

/** Where the old addresses of a catalog lead, and the addresses of its pages and files. */
interface Opened {
  catalog: Catalog;
  redirect: Redirect;
  living: ReadonlySet<string>;
}

/**
 * Returns a middleware that redirects old and guessed addresses, as the published site does, with the content as it is now. Passes on
 * the addresses of pages and files, and those that lead nowhere. Vite has removed the base path from the address of a request.
 */
export function redirectOldAddresses(
  base: string,
): (request: IncomingMessage, response: ServerResponse, next: () => void) => void {
  let opened: Opened | undefined;
  return (request, response, next) => {
    const { catalog, pages } = openStore().loaded;
    const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
    if (catalog && opened?.catalog !== catalog)
      opened = { catalog, redirect: openRedirects(redirectsOf(catalog)), living: new Set(pages().addresses()) };
    const isLiving = !opened || opened.living.has(pathname);
    const target = isLiving ? undefined : opened?.redirect(pathname, search.slice(1));
    // While the content cannot be read, the pages of the last catalog stay, and are not in the list of addresses.
    if (target === undefined || target.replace(/#.*/, '') === pathname) next();
    // The address may lead elsewhere after the next edit.
    else response.writeHead(301, { Location: base + target.slice(1), 'Cache-Control': 'no-store' }).end();
  };
}
