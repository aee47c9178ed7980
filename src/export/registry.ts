import type { Catalog } from '../catalog/model/catalog.ts';
import { callsExport } from './calls-json.ts';
import { catalogJsonExport } from './catalog-json.ts';
import { categoriesMarkdownExport } from './categories-markdown.ts';
import { categoryMarkdownExport } from './category-markdown.ts';
import { categoryNamesExport } from './category-names.ts';
import { changesMarkdownExport } from './changes-markdown.ts';
import { type Export, type ExportFile, exportPath, filesOf, isMade, type TextOf } from './export.ts';
import { feedExport } from './feed.ts';
import { fieldsExport } from './fields.ts';
import { functionJsonExport } from './function-json.ts';
import { functionMarkdownExport, variantMarkdownExport } from './function-markdown.ts';
import { functionsMarkdownExport } from './functions-markdown.ts';
import { aboutMarkdownExport, guideMarkdownExport } from './guide-markdown.ts';
import { guidesMarkdownExport } from './guides-markdown.ts';
import { homeMarkdownExport } from './home-markdown.ts';
import { linksExport } from './links-json.ts';
import { categoryLlmsExport, llmsExport } from './llms.ts';
import { llmsFullExport } from './llms-full.ts';
import { namesExport } from './names.ts';
import { notFoundMarkdownExport } from './not-found-markdown.ts';
import { oEmbedExport } from './oembed.ts';
import { openApiExport } from './openapi.ts';
import { openSearchExport } from './opensearch.ts';
import { postmanExport } from './postman.ts';
import { redirectsExport } from './redirects.ts';
import { robotsExport } from './robots.ts';
import { catalogSchemaExport, functionSchemaExport } from './schemas.ts';
import { sitemapExport, sitemapIndexExport } from './sitemap.ts';

/**
 * Every export, in the order in which pages list them. The build, the author's server, the link check and the pages all read
 * this list: a new export is a file of this folder and a line here.
 */
export const EXPORTS: readonly Export[] = [
  catalogJsonExport,
  openApiExport,
  postmanExport,
  llmsExport,
  llmsFullExport(() => EXPORTS),
  feedExport,
  linksExport(() => EXPORTS),
  categoryLlmsExport,
  functionJsonExport,
  functionMarkdownExport,
  oEmbedExport,
  variantMarkdownExport,
  homeMarkdownExport(() => EXPORTS),
  functionsMarkdownExport,
  categoriesMarkdownExport,
  categoryMarkdownExport,
  guidesMarkdownExport,
  guideMarkdownExport(() => EXPORTS),
  aboutMarkdownExport(() => EXPORTS),
  changesMarkdownExport,
  notFoundMarkdownExport,
  catalogSchemaExport,
  functionSchemaExport,
  robotsExport,
  openSearchExport,
  sitemapIndexExport,
  sitemapExport,
  namesExport,
  fieldsExport,
  categoryNamesExport,
  callsExport,
  redirectsExport,
];

/** Yields every file of every export, or of others. `textOf` is as in `filesOf`. */
export function* exportFiles(catalog: Catalog, exports = EXPORTS, textOf?: TextOf): Generator<ExportFile> {
  for (const one of exports) yield* filesOf(one, catalog, textOf);
}

/** Returns the file with a path below the site's base, undefined if no export, or none of others, has it. */
export function exportFile(catalog: Catalog, path: string, exports = EXPORTS): ExportFile | undefined {
  for (const one of exports) {
    const [start = '', end] = one.path.split('{name}');
    if (end === undefined ? path !== start : !(path.startsWith(start) && path.endsWith(end))) continue;
    for (const file of filesOf(one, catalog)) if (file.path === path) return file;
  }
  return undefined;
}

/** Yields the paths below the site's base of every file of every export. */
export function* exportPaths(catalog: Catalog): Generator<string> {
  for (const { path } of exportFiles(catalog)) yield path;
}

/** A link to an export. */
export interface ExportLink {
  title: string;
  address: string;
  mediaType: string;
}

/** Returns links to the exports about the whole catalog that every page links to. */
export function catalogLinks({ addresses }: Catalog): ExportLink[] {
  return EXPORTS.filter(({ inFooter }) => inFooter).map(({ title, mediaType, path }) => ({
    title,
    mediaType,
    address: addresses.file(path),
  }));
}

/** Returns links to the exports of one function that pages list. */
export function functionLinks(catalog: Catalog, name: string): ExportLink[] {
  const { addresses } = catalog;
  return EXPORTS.filter((one) => one.per === 'function' && one.listed && isMade(one, catalog)).map((one) => ({
    title: one.title,
    mediaType: one.mediaType,
    address: addresses.file(exportPath(one, name)),
  }));
}
