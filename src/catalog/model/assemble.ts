import type { Element } from 'hast';
import type { Data } from '../../spec/data.ts';
import type { FunctionSpec } from '../../spec/function.ts';
import { stringsOf } from '../../strings/strings.ts';
import { ABOUT, type Addresses, addressesOf } from './address.ts';
import type { Catalog, Category, Guide, Section } from './catalog.ts';
import { type CategorySource, sectionFinder } from './categories.ts';
import type { CatalogConfig } from './config.ts';
import { compareNames, compareVersions } from './order.ts';
import type { Permalink } from './permalinks.ts';
import type { RedirectSource } from './redirect-source.ts';
import type { Vocabulary } from './synonyms.ts';

/** What a catalog is made from. */
export interface Sources {
  config: CatalogConfig;
  categories: readonly CategorySource[];
  functions: readonly FunctionSpec[];
  guides: readonly Guide[];
  drawings: ReadonlyMap<string, Element>;
  guideData: ReadonlyMap<string, Data>;
  vocabulary: Vocabulary;
  redirects: RedirectSource;
  permalinks: readonly Permalink[];
  planned: ReadonlySet<string>;
  /** The URL of the site, instead of that in catalog.yaml. */
  site?: string | undefined;
  /** Where readers report an error, instead of the address in catalog.yaml. */
  report?: string | undefined;
}

/** The slug of the last section of a category, which has its removed functions. */
export const REMOVED = 'removed';

/** Makes a catalog: sorts functions, categories and versions, and puts functions into categories and sections. */
export function assemble(sources: Sources): Catalog {
  const { config, guides, drawings, guideData, vocabulary, redirects, permalinks, planned } = sources;
  const strings = stringsOf(config.language, config.words);
  const functions = [...sources.functions].sort((a, b) => compareNames(a.name, b.name));
  const byCategory = Map.groupBy(functions, ({ category }) => category);
  const categories = [...sources.categories, ...missingCategories(sources.categories, [...byCategory.keys()])]
    .sort((a, b) => compareNames(a.title, b.title))
    .map((source) => categoryOf(source, byCategory.get(source.slug) ?? [], strings.lists.removedSection));
  const addresses: Addresses = addressesOf(sources.site ?? config.site);
  const versions = functions
    .flatMap(({ since, removed, deprecated }) => [since, removed, deprecated])
    .filter((version) => typeof version === 'string');
  return {
    config: { ...config, ...(sources.report && { report: sources.report }) },
    strings,
    addresses,
    categories,
    functions,
    byName: new Map(functions.map((spec) => [spec.name, spec])),
    categoryOf: new Map(categories.flatMap((category) => category.functions.map(({ name }) => [name, category]))),
    guides: guides.filter(({ slug }) => slug !== ABOUT),
    about: guides.find(({ slug }) => slug === ABOUT),
    drawings,
    guideData,
    versions: [...new Set([...versions, config.release])].sort(compareVersions),
    showsVersions: config.versions ?? versions.length > 0,
    vocabulary,
    redirects,
    permalinks,
    planned,
  };
}

/** The folders of functions that categories.yaml does not have. A rule reports them; their pages can still be shown. */
function missingCategories(known: readonly CategorySource[], folders: readonly string[]): CategorySource[] {
  return folders
    .filter((folder) => !known.some(({ slug }) => slug === folder))
    .map((folder) => ({ slug: folder, title: folder, summary: '', sections: [] }));
}

function categoryOf(
  { slug, title, summary, formerly, sections }: CategorySource,
  functions: FunctionSpec[],
  removedTitle: string,
): Category {
  const current = functions.filter(({ removed }) => !removed);
  const bySection = Map.groupBy(current, sectionFinder(sections));
  const filled: Section[] = sections.flatMap((section) => {
    const members = bySection.get(section.slug);
    return members ? [{ slug: section.slug, title: section.title, functions: members }] : [];
  });
  const removed = functions.filter((spec) => spec.removed);
  if (removed.length > 0) filled.push({ slug: REMOVED, title: removedTitle, functions: removed });
  const sectionOfFunction = new Map(
    filled.flatMap((section) => section.functions.map(({ name }): [string, Section] => [name, section])),
  );
  return {
    slug,
    title,
    summary,
    formerly,
    functions,
    sections: filled,
    sectionOfFunction,
    loose: bySection.get(undefined) ?? [],
  };
}

/** Returns the section of its category that a function is in; undefined if the category has only one section. */
export function sectionOf(category: Category, spec: FunctionSpec): Section | undefined {
  if (category.sections.length === 1 && category.loose.length === 0) return undefined;
  return category.sectionOfFunction.get(spec.name);
}
