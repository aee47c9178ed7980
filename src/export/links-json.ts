import { REMOVED } from '../catalog/model/assemble.ts';
import type { Catalog } from '../catalog/model/catalog.ts';
import { guidesAndAbout } from '../catalog/model/pages.ts';
import { type Pages, pagesOf } from '../catalog/rules/engine/pages.ts';
import { type CatalogExport, type Export, filesOf } from './export.ts';
import { separated } from './pieces.ts';
import { promisedPages } from './promised-links.ts';

/**
 * Returns the export of every address and anchor that others may link to, for their link checkers: an object with the anchors
 * of each URL, as they follow `#` in a link. A file for programs has an empty list, and so has a page whose anchors are not known.
 */
export function linksExport(exports: () => readonly Export[]): CatalogExport {
  return {
    id: 'links-json',
    per: 'catalog',
    path: 'links.json',
    title: 'links.json',
    description: ({ lists }) => lists.linksFile,
    mediaType: 'application/json',
    listed: true,
    *make(catalog) {
      yield '{';
      yield* separated(rows(catalog, exports()), ',');
      yield '}\n';
    },
  };
}

/** Yields the key and the value for each page. */
function* rows(catalog: Catalog, exports: readonly Export[]): Generator<string> {
  const { addresses } = catalog;
  for (const [page, anchors] of promisedPages(catalog, catalogPages(catalog, exports), exports)) {
    const url = addresses.absolute(`${addresses.base}${page.slice(1)}`);
    yield `${JSON.stringify(url)}:${JSON.stringify(anchors)}`;
  }
}

/** The pages of the site of a catalog, with its exports. */
function catalogPages(catalog: Catalog, exports: readonly Export[]): Pages {
  const { categories, config, functions } = catalog;
  return pagesOf({
    functions,
    guides: guidesAndAbout(catalog),
    config,
    categories: categories.map(({ slug, sections }) => ({
      slug,
      sections: sections
        .filter((section) => section.slug !== REMOVED)
        .map((section) => ({ ...section, functions: section.functions.map(({ name }) => name) })),
    })),
    unread: { functions: [], guides: [] },
    files: () => exports.flatMap((one) => Array.from(filesOf(one, catalog), ({ path }) => path)),
  });
}
