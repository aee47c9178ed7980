import type { Catalog } from '../catalog/model/catalog.ts';
import { pageAddresses } from '../catalog/model/pages.ts';
import { escapeXml } from '../text/escape.ts';
import { type CatalogExport, filesOf, type PartExport } from './export.ts';

/** The maximum number of URLs in a sitemap (sitemaps.org). */
const MAX_URLS = 50_000;

/** The sitemaps, which list the URL of every page. They have no dates, because the content has none. */
export const sitemapExport: PartExport = {
  id: 'sitemap',
  per: 'part',
  path: 'sitemap-{name}.xml',
  title: 'Sitemap',
  mediaType: 'application/xml',
  listed: false,
  count: (catalog) => Math.ceil(pageAddresses(catalog, catalog.addresses).length / MAX_URLS),
  make: (part, catalog) => {
    const pages = pageAddresses(catalog, catalog.addresses).slice(part * MAX_URLS, (part + 1) * MAX_URLS);
    const rows = pages.map((page) => `<url><loc>${escapeXml(catalog.addresses.absolute(page))}</loc></url>\n`);
    return document('urlset', rows);
  },
};

/** The index of the sitemaps. */
export const sitemapIndexExport: CatalogExport = {
  id: 'sitemap-index',
  per: 'catalog',
  path: 'sitemap-index.xml',
  title: 'Sitemap index',
  mediaType: 'application/xml',
  listed: false,
  make: (catalog) => document('sitemapindex', sitemapRows(catalog)),
};

function sitemapRows(catalog: Catalog): string[] {
  const { addresses } = catalog;
  return [...filesOf(sitemapExport, catalog)].map(
    ({ path }) => `<sitemap><loc>${escapeXml(addresses.absolute(addresses.file(path)))}</loc></sitemap>\n`,
  );
}

function document(root: string, rows: readonly string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${rows.join('')}</${root}>\n`;
}
