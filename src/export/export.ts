import type { Catalog, Category, Guide } from '../catalog/model/catalog.ts';
import type { FunctionSpec } from '../spec/function.ts';
import type { Strings } from '../strings/strings.ts';

/** The properties that all exports have. */
interface ExportHead {
  /** Unique, in kebab case. */
  id: string;
  /** The name that readers know, as the text of a link: `JSON`. */
  title: string;
  /** Its purpose in one sentence, for lists of exports. */
  description?(strings: Strings): string;
  /** The media type without a charset; all exports are UTF-8. */
  mediaType: string;
  /** Whether pages link to it. Files for crawlers and for the site's own scripts are not listed. */
  listed: boolean;
  /** Whether every page links to it, in the footer. */
  inFooter?: true;
}

/** One file about the whole catalog. */
export interface CatalogExport extends ExportHead {
  per: 'catalog';
  /** The path below the site's base: `catalog.json`. */
  path: string;
  /** Whether a catalog has the file. Without it, every catalog has. */
  exists?(catalog: Catalog): boolean;
  /**
   * Returns the text of the file; a long one in pieces, so that it is never in memory as a whole. `textOf` returns the text of another
   * file, for a file that contains others.
   */
  make(catalog: Catalog, textOf?: TextOf): string | Iterable<string>;
}

/** Returns the text of a file of an export. */
export type TextOf = (file: ExportFile) => string;

/** One file for each function. */
export interface FunctionExport extends ExportHead {
  per: 'function';
  /** The path with `{name}` in place of the function's name: `functions/{name}.json`. */
  path: string;
  /** Whether a catalog has the files. Without it, every catalog has. */
  exists?(catalog: Catalog): boolean;
  make(spec: FunctionSpec, catalog: Catalog): string;
}

/** One file for each category. */
export interface CategoryExport extends ExportHead {
  per: 'category';
  /** The path with `{name}` in place of the category's slug. */
  path: string;
  make(category: Category, catalog: Catalog): string;
}

/** One file for each use case of a function. */
export interface VariantExport extends ExportHead {
  per: 'variant';
  /** The path with `{name}` in place of the function's name, a slash and the slug of the use case. */
  path: string;
  make(variant: Variant, spec: FunctionSpec, catalog: Catalog): string;
}

/** A use case of a function. */
export type Variant = NonNullable<FunctionSpec['variants']>[number];

/** One file for each guide, without the page about this reference. */
export interface GuideExport extends ExportHead {
  per: 'guide';
  /** The path with `{name}` in place of the guide's slug. */
  path: string;
  make(guide: Guide, catalog: Catalog): string;
}

/** A text that is cut into files of limited size. */
export interface PartExport extends ExportHead {
  per: 'part';
  /** The path with `{name}` in place of the number of the part, from 0. */
  path: string;
  /** How many parts there are. */
  count(catalog: Catalog): number;
  make(part: number, catalog: Catalog): string;
}

/** A format in which the catalog is published for programs. */
export type Export = CatalogExport | FunctionExport | VariantExport | CategoryExport | GuideExport | PartExport;

/** One file of an export. Its text is made when it is needed, so that the files are never in memory together. */
export interface ExportFile {
  path: string;
  export: Export;
  text(): string;
  /** The text in pieces, if it is long. */
  pieces(): Iterable<string>;
}

/** Returns the path of one file of an export. `name` is the filling of `{name}`: a function's name, a slug or the number of a part. */
export function exportPath({ path }: Pick<Export, 'path'>, name: string): string {
  return path.replace('{name}', () => name);
}

/** Returns whether a catalog has an export. The export can still have no files: one for each function, if there are no functions. */
export function isMade(one: Export, catalog: Catalog): boolean {
  return !('exists' in one) || (one.exists?.(catalog) ?? true);
}

/**
 * Yields the files of an export, in the order of the catalog. A file that contains others gets their texts with `textOf`, which
 * can read the file that was written.
 */
export function* filesOf(one: Export, catalog: Catalog, textOf?: TextOf): Generator<ExportFile> {
  if (!isMade(one, catalog)) return;
  switch (one.per) {
    case 'catalog':
      yield fileOf(one, one.path, () => one.make(catalog, textOf));
      break;
    case 'function':
      for (const spec of catalog.functions)
        yield fileOf(one, exportPath(one, spec.name), () => one.make(spec, catalog));
      break;
    case 'variant':
      for (const spec of catalog.functions)
        for (const variant of spec.variants ?? []) {
          const path = exportPath(one, `${spec.name}/${variant.slug}`);
          yield fileOf(one, path, () => one.make(variant, spec, catalog));
        }
      break;
    case 'guide':
      for (const guide of catalog.guides)
        yield fileOf(one, exportPath(one, guide.slug), () => one.make(guide, catalog));
      break;
    case 'category':
      for (const category of catalog.categories)
        yield fileOf(one, exportPath(one, category.slug), () => one.make(category, catalog));
      break;
    case 'part':
      for (const part of Array.from({ length: one.count(catalog) }).keys())
        yield fileOf(one, exportPath(one, String(part)), () => one.make(part, catalog));
  }
}

function fileOf(one: Export, path: string, make: () => string | Iterable<string>): ExportFile {
  const pieces = () => {
    const made = make();
    return typeof made === 'string' ? [made] : made;
  };
  return { path, export: one, pieces, text: () => [...pieces()].join('') };
}
