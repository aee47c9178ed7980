import fs from 'node:fs';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { pageCosts } from '../bench/pages.ts';
import type { Catalog } from '../catalog/model/catalog.ts';
import { baseOf } from '../hosting/site.ts';
import { UsageError } from './arguments.ts';
import { findChromium } from './chromium.mjs';
import { siteServer } from './site-server.ts';

/**
 * Prints how long pages of the built site take to show on a slow phone, and their compressed sizes. `asked` has their addresses without the
 * first slash; if it is empty, pages of each kind are measured. Throws a UsageError if there is no site, no such page or no browser.
 */
export async function benchPages(catalog: Catalog, asked: readonly string[]): Promise<void> {
  const site = path.resolve(process.env.CATALOG_OUT || 'dist');
  if (!fs.existsSync(path.join(site, 'index.html')))
    throw new UsageError(`${site} holds no built site; build it first: npm run build`);
  const browser = findChromium();
  if (!browser) throw new UsageError('Chromium is not installed, in which the pages are measured');
  const addresses = asked.length > 0 ? asked : usualPages(catalog);
  const missing = addresses.find((address) => !fs.existsSync(path.join(site, address, 'index.html')));
  if (missing !== undefined) throw new UsageError(`${site} has no page \`${missing}\``);
  console.log('paint ms   HTML kB    CSS kB scripts kB');
  const base = baseOf(site);
  const server = siteServer(site, base);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}${base}`;
  for (const { address, paint, html, styles, scripts } of await pageCosts(
    { folder: site, base, url },
    browser,
    addresses,
  )) {
    const sizes = [html, styles, scripts].map((bytes) => (bytes / 1024).toFixed(1).padStart(10)).join('');
    console.log(`${paint.toFixed(0).padStart(8)}${sizes}  ${address}`);
  }
  server.closeAllConnections();
  server.close();
}

/** The addresses of pages of each kind: functions with few, some and many parameters, a category, a guide. */
function usualPages({ functions, categories, guides }: Catalog): string[] {
  const bySize = [...functions].sort((a, b) => (a.parameters?.length ?? 0) - (b.parameters?.length ?? 0));
  const chosen = [bySize[0], bySize[functions.length >> 1], bySize.at(-1)].filter((one) => one !== undefined);
  return [
    '',
    ...new Set(chosen.map(({ name }) => `functions/${encodeURIComponent(name)}/`)),
    'functions/',
    ...categories.slice(0, 1).map(({ slug }) => `categories/${slug}/`),
    ...guides.slice(0, 1).map(({ slug }) => `guides/${slug}/`),
  ];
}
