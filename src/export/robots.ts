import type { CatalogExport } from './export.ts';
import { sitemapIndexExport } from './sitemap.ts';

/** What crawlers may read: everything (RFC 9309). Crawlers look for it only at the root of a host. */
export const robotsExport: CatalogExport = {
  id: 'robots',
  per: 'catalog',
  path: 'robots.txt',
  title: 'robots.txt',
  mediaType: 'text/plain',
  listed: false,
  make: ({ addresses }) =>
    `User-agent: *\nAllow: /\nSitemap: ${addresses.absolute(addresses.file(sitemapIndexExport.path))}\n`,
};
