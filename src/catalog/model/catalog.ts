import type { Element } from 'hast';
import type { Data } from '../../spec/data.ts';
import type { FunctionSpec } from '../../spec/function.ts';
import type { Strings } from '../../strings/strings.ts';
import type { Addresses } from './address.ts';
import type { CatalogConfig } from './config.ts';
import type { Permalink } from './permalinks.ts';
import type { RedirectSource } from './redirect-source.ts';
import type { Vocabulary } from './synonyms.ts';

/** A section of a category's page, with its functions A to Z. */
export interface Section {
  slug: string;
  title: string;
  functions: readonly FunctionSpec[];
}

/** A category with its functions. */
export interface Category {
  slug: string;
  title: string;
  summary: string;
  /** Former slugs, whose addresses keep working. */
  formerly?: readonly string[] | undefined;
  /** A to Z. */
  functions: readonly FunctionSpec[];
  /** The same functions by section; the removed functions are the last section. */
  sections: readonly Section[];
  /** The section of each function, by the function's name. */
  sectionOfFunction: ReadonlyMap<string, Section>;
  /** Functions that are in no section. */
  loose: readonly FunctionSpec[];
}

/** A guide: Markdown with front matter. */
export interface Guide {
  slug: string;
  title: string;
  summary: string;
  order: number;
  /** Former slugs, whose addresses keep working. */
  formerly?: readonly string[] | undefined;
  /** Its path in diagnostics. */
  file: string;
  body: string;
  /** The line of the file on which the body begins, 1-based. */
  bodyLine: number;
}

/** The whole catalog, resolved and sorted. Immutable. */
export interface Catalog {
  readonly config: CatalogConfig;
  /** The strings of the interface in the catalog's language, with its words. */
  readonly strings: Strings;
  readonly addresses: Addresses;
  /** A to Z by title. */
  readonly categories: readonly Category[];
  /** A to Z. */
  readonly functions: readonly FunctionSpec[];
  readonly byName: ReadonlyMap<string, FunctionSpec>;
  /** The category of each function, by its name. */
  readonly categoryOf: ReadonlyMap<string, Category>;
  /** By their `order`, without `about`. */
  readonly guides: readonly Guide[];
  /** The text of the page about this reference. */
  readonly about: Guide | undefined;
  /** Drawings of the guides by file name: `svg` elements. */
  readonly drawings: ReadonlyMap<string, Element>;
  /** Data of the guides' examples by file name. */
  readonly guideData: ReadonlyMap<string, Data>;
  /** Every version that added, deprecated or removed a function, oldest first. */
  readonly versions: readonly string[];
  /** Whether pages show versions. */
  readonly showsVersions: boolean;
  /** The vocabulary of the finder; empty without synonyms.yaml. */
  readonly vocabulary: Vocabulary;
  /** Old addresses of other sites; empty without redirects.yaml. */
  readonly redirects: RedirectSource;
  /** The published addresses and anchors; empty without permalinks.txt. */
  readonly permalinks: readonly Permalink[];
  /** Names that specs may mention before they are written. */
  readonly planned: ReadonlySet<string>;
}

/** Returns the index of a version among all versions, 0 for the oldest; undefined if it is not known. */
export function ordinal(catalog: Catalog, version: string | true | undefined): number | undefined {
  if (typeof version !== 'string') return undefined;
  const index = catalog.versions.indexOf(version);
  return index < 0 ? undefined : index;
}
