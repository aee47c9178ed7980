import type { Catalog } from '../catalog/model/catalog.ts';
import type { Pages } from '../catalog/rules/engine/pages.ts';
import { type Export, filesOf } from './export.ts';
import { notFoundMarkdownExport } from './not-found-markdown.ts';

/**
 * Lists the addresses and anchors of a site that others may link to, below its base path: pages, the anchors of their sections,
 * headings and fields, the Markdown of pages, and the files for programs that pages list. Ids for the site's own scripts are not included.
 */
export function promisedLinks(catalog: Catalog, pages: Pages, exports: readonly Export[]): string[] {
  const hidden = new Set(
    exports
      .filter((one) => (!one.listed && one.mediaType !== 'text/markdown') || one === notFoundMarkdownExport)
      .flatMap((one) => Array.from(filesOf(one, catalog), ({ path }) => `/${path}`)),
  );
  return [...pages.addresses()]
    .filter((page) => !hidden.has(page))
    .flatMap((page) => [page, ...Array.from(pages.anchors(page) ?? [], (anchor) => `${page}#${encodeURI(anchor)}`)]);
}
