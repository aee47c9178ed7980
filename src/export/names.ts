import type { Catalog } from '../catalog/model/catalog.ts';
import { headingsOf } from '../catalog/model/headings.ts';
import { listSummary } from '../catalog/model/list-summary.ts';
import { makeSearchData, type SearchSource } from '../search/make-search-data.ts';
import type { FunctionSpec } from '../spec/function.ts';
import type { CatalogExport } from './export.ts';

/** The names and words that the finder loads. */
export const namesExport: CatalogExport = {
  id: 'names',
  per: 'catalog',
  path: 'names.json',
  title: 'names.json',
  mediaType: 'application/json',
  listed: false,
  make: (catalog) => JSON.stringify(makeSearchData(searchSource(catalog))),
};

/** Returns the parts of a catalog that can be found by name. The summaries are those of lists, because the finder marks removed functions. */
export function searchSource(catalog: Catalog): SearchSource {
  const { config, categories, guides, strings, vocabulary } = catalog;
  return {
    categories,
    functions: inSearchOrder(catalog).map((spec) => ({ ...spec, summary: listSummary(spec, strings) })),
    guides: guides.map(({ slug, title, summary, body }) => ({
      slug,
      title,
      summary,
      headings: headingsOf(body).map(({ anchor, title: heading }) => [anchor, heading]),
    })),
    tasks: config.popular,
    // The formats have names like "XML API", which old addresses use for the API.
    apiNames: [config.title, config.guideTitle, ...config.calls.map(({ title }) => title)],
    vocabulary,
  };
}

/**
 * Returns the functions of a catalog in the order of the search data: by category, group and name. Neighbors share words then, which
 * makes the data smaller.
 */
export function inSearchOrder({ categories, functions }: Catalog): FunctionSpec[] {
  const byCategory = Map.groupBy(functions, ({ category }) => category);
  return categories.flatMap(({ slug }) =>
    (byCategory.get(slug) ?? []).sort((a, b) => ((a.group ?? '') < (b.group ?? '') ? -1 : Number(a.group !== b.group))),
  );
}
