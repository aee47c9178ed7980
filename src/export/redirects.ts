import { redirectsOf } from '../catalog/model/redirects.ts';
import type { CatalogExport } from './export.ts';

/** Every redirect of the site, for the local server and for other servers' configurations. */
export const redirectsExport: CatalogExport = {
  id: 'redirects',
  per: 'catalog',
  path: 'redirects.json',
  title: 'redirects.json',
  mediaType: 'application/json',
  listed: false,
  make: (catalog) => JSON.stringify(redirectsOf(catalog)),
};
