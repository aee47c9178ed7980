import type { Element } from 'hast';
import type { Data } from '../../spec/data.ts';
import type { FunctionSpec } from '../../spec/function.ts';
import type { Strings } from '../../strings/strings.ts';
import type { Addresses } from './address.ts';
import type { CatalogConfig } from './config.ts';

/** A part of a category, with its functions A to Z. */
export interface Section {
  slug: string;
  title: string;
  functions: FunctionSpec[];
}

/** A category with its functions A to Z, and the same in parts. */
export interface Category {
  slug: string;
  title: string;
  summary: string;
  functions: FunctionSpec[];
  /** Parts with a heading; the removed functions stand in the last. */
  sections: Section[];
  /** The part in which a group of functions stands. */
  sectionOfGroup: ReadonlyMap<string, Section>;
  /** Functions that stand in no part. */
  loose: FunctionSpec[];
}

/** A guide: running text. */
export interface Guide {
  slug: string;
  title: string;
  summary: string;
  order: number;
  file: string;
  body: string;
  bodyLine: number;
}

/** All that is documented, resolved and in order. Nobody changes it. */
export interface Catalog {
  config: CatalogConfig;
  /** The strings of the interface in the catalog's language, with its words. */
  strings: Strings;
  addresses: Addresses;
  /** A to Z by title. */
  categories: Category[];
  /** A to Z. */
  functions: FunctionSpec[];
  byName: ReadonlyMap<string, FunctionSpec>;
  categoryOf: ReadonlyMap<string, Category>;
  /** In the order of their writer; without `about`. */
  guides: Guide[];
  /** The text of the page about the catalog. */
  about: Guide | undefined;
  /** Drawings of the guides by file name: `svg` elements. */
  drawings: ReadonlyMap<string, Element>;
  /** Data of the guides' examples by file name. */
  guideData: ReadonlyMap<string, Data>;
  /** All versions that functions came with or ended in, oldest first. */
  versions: string[];
  /** Names that texts may mention though nobody has written them yet. */
  planned: ReadonlySet<string>;
}

/** The place of a function's version among all versions, 0 for the oldest; undefined where the version is not known. */
export function ordinal(catalog: Catalog, version: string | true | undefined): number | undefined {
  if (typeof version !== 'string') return undefined;
  const at = catalog.versions.indexOf(version);
  return at < 0 ? undefined : at;
}
