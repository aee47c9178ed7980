import type { Catalog } from '../catalog/model/catalog.ts';
import { guideTerms } from '../catalog/model/guide-terms.ts';
import { type FieldDataSource, makeFieldData } from '../search/make-field-data.ts';
import type { CatalogExport } from './export.ts';
import { inSearchOrder } from './names.ts';

/** The parameters, return fields, values and terms of guides that the finder loads. */
export const fieldsExport: CatalogExport = {
  id: 'fields',
  per: 'catalog',
  path: 'fields.json',
  title: 'fields.json',
  mediaType: 'application/json',
  listed: false,
  make: (catalog) => JSON.stringify(makeFieldData(fieldSource(catalog))),
};

/** Returns the parts of a catalog that can be found by the names in calls and responses. */
export function fieldSource(catalog: Catalog): FieldDataSource {
  const { config, guides } = catalog;
  const { data, metadata } = config.answer;
  return {
    functions: inSearchOrder(catalog),
    envelope: [data, metadata].filter((key) => key !== undefined),
    terms: guides.flatMap(({ slug, body }) =>
      guideTerms(body).map(({ name, anchor, title }) => [name, slug, anchor, title] as const),
    ),
  };
}
