import type { Catalog } from '../catalog/model/catalog.ts';
import { listSummary } from '../catalog/model/list-summary.ts';
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
  make: (catalog) => JSON.stringify(nameIndex({ ...catalog, functions: listed(catalog) })),
};

/** The functions with the summaries of lists, because the finder marks deprecated and removed functions. */
function listed({ functions, strings }: Catalog): Catalog['functions'] {
  return functions.map((spec) => ({ ...spec, summary: listSummary(spec, strings) }));
}
