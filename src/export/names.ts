import { nameIndex } from '../search/name-index.ts';
import type { CatalogExport } from './export.ts';

/** The name index that the finder loads. */
export const namesExport: CatalogExport = {
  id: 'names',
  per: 'catalog',
  path: 'names.json',
  title: 'names.json',
  mediaType: 'application/json',
  listed: false,
  make: (catalog) => JSON.stringify(nameIndex(catalog)),
};
