import type { Catalog } from '../catalog/model/catalog.ts';
import { pageAddresses } from '../catalog/model/pages.ts';
import { escapeXml } from '../sample/xml.ts';

/** The most addresses that a sitemap may hold (sitemaps.org). */
const MOST = 50_000;

/** The sitemaps of a site and their index, by file name. No dates: they could only be the clock's. */
export function sitemaps(catalog: Catalog): Map<string, string> {
  const { addresses } = catalog;
  const pages = pageAddresses(catalog, addresses).map((address) => addresses.absolute(address));
  const files = new Map<string, string>();
  for (let at = 0; at < pages.length; at += MOST) {
    const rows = pages.slice(at, at + MOST).map((page) => `<url><loc>${escapeXml(page)}</loc></url>\n`);
    files.set(`sitemap-${files.size}.xml`, document('urlset', rows));
  }
  const rows = [...files.keys()].map(
    (name) => `<sitemap><loc>${escapeXml(addresses.absolute(addresses.file(name)))}</loc></sitemap>\n`,
  );
  return files.set('sitemap-index.xml', document('sitemapindex', rows));
}

function document(root: string, rows: readonly string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${rows.join('')}</${root}>\n`;
}
