import type { Catalog } from '../catalog/model/catalog.ts';
import type { Pages } from '../catalog/rules/engine/pages.ts';
import { type Export, filesOf } from './export.ts';
import { notFoundMarkdownExport } from './not-found-markdown.ts';

/** A page or a file of a site, below its base path, and its anchors as they follow `#` in a link. */
export type PromisedPage = [page: string, anchors: string[]];

/**
 * Yields the addresses and anchors of a site that others may link to, below its base path: pages, the anchors of their sections,
 * headings and fields, the Markdown of pages, and the files for programs that pages list. Ids for the site's own scripts are not included.
 */
export function* promisedPages(catalog: Catalog, pages: Pages, exports: readonly Export[]): Generator<PromisedPage> {
  const hidden = new Set(
    exports
      .filter((one) => (!one.listed && one.mediaType !== 'text/markdown') || one === notFoundMarkdownExport)
      .flatMap((one) => Array.from(filesOf(one, catalog), ({ path }) => `/${path}`)),
  );
  for (const page of pages.addresses())
    if (!hidden.has(page)) yield [page, Array.from(pages.anchors(page) ?? [], encodeURI)];
}

/** Lists what `promisedPages` yields as links. */
export function promisedLinks(catalog: Catalog, pages: Pages, exports: readonly Export[]): string[] {
  return [...promisedPages(catalog, pages, exports)].flatMap(([page, anchors]) => [
    page,
    ...anchors.map((anchor) => `${page}#${anchor}`),
  ]);
}
