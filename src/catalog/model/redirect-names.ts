import type { FunctionSpec } from '../../spec/function.ts';
import { browserAddresses } from './address.ts';
import type { Guide } from './catalog.ts';
import type { Placeholder } from './path-pattern.ts';

/** The pages that old addresses can mean: those of functions, use cases, guides, categories and groups. */
export interface NamedPages {
  functions: readonly FunctionSpec[];
  /** With the page about the reference. */
  guides: readonly Pick<Guide, 'slug' | 'title' | 'formerly'>[];
  categories: readonly {
    slug: string;
    title: string;
    formerly?: readonly string[] | undefined;
    /** The slug of the section that a function is in. */
    sectionOf(spec: FunctionSpec): string | undefined;
  }[];
}

/** The addresses below the site's base of everything that a placeholder can match, each by its names in lowercase. */
export type Names = Record<Exclude<Placeholder, 'page'>, ReadonlyMap<string, string>>;

const at = browserAddresses('/');

/** Differences in spelling are ignored: case, spaces, hyphens, underscores, other punctuation. */
export function compactName(name: string): string {
  return name.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '');
}

/**
 * Lists the names and titles by which old addresses mention pages, with the addresses of those pages. `titles` are further ones, by
 * the name of a function or the address of a page. A name as it is written comes before its compact form, and a current function
 * before a removed one.
 */
export function namesOf(pages: NamedPages, titles: Readonly<Record<string, readonly string[]>>): Names {
  const given = Object.entries(titles).map(([page, own]) => ({ address: addressOf(page), titles: own }));
  const titlesBelow = (folder: string) =>
    given
      .filter(({ address }) => address.startsWith(folder))
      .flatMap(({ address, titles: own }) => own.map((title): Entry => [title, address]));
  const current = pages.functions.filter(({ removed }) => !removed);
  const functions = [...current, ...pages.functions.filter(({ removed }) => removed)];
  return {
    function: index([
      functions.map(({ name }): Entry => [name, at.function(name)]),
      functions.flatMap(({ name, formerly = [] }) => formerly.map((former): Entry => [former, at.function(name)])),
      titlesBelow(at.functions),
      functions.flatMap(({ name, variants = [] }) =>
        variants.map(({ slug }): Entry => [`${name} ${slug}`, at.variant(name, slug)]),
      ),
    ]),
    guide: index([
      pages.guides.flatMap(({ slug, title, formerly = [] }) =>
        [slug, title, ...formerly].map((name): Entry => [name, at.guide(slug)]),
      ),
      given
        .filter(({ address }) => !address.startsWith(at.functions) || address === at.functions)
        .filter(({ address }) => !address.startsWith(at.file('categories/')))
        .flatMap(({ address, titles: own }) => own.map((title): Entry => [title, address])),
    ]),
    category: index([
      pages.categories.flatMap(({ slug, title, formerly = [] }) =>
        [slug, title, ...formerly].map((name): Entry => [name, at.category(slug)]),
      ),
      titlesBelow(at.file('categories/')),
      groups(pages),
    ]),
  };
}

type Entry = readonly [name: string, address: string];

/** Returns the address that a key of `titles` means: a function's name, or an address. */
export function addressOf(page: string): string {
  return page.startsWith('/') ? page : at.function(page);
}

/** Names as they are written, then their compact forms; of several entries with one name the first counts. */
function index(lists: readonly (readonly Entry[])[]): Map<string, string> {
  const names = new Map<string, string>();
  const add = (name: string, address: string) => {
    if (name !== '' && !names.has(name)) names.set(name, address);
  };
  const entries = lists.flat();
  for (const [name, address] of entries) add(name.toLowerCase(), address);
  for (const [name, address] of entries) add(compactName(name), address);
  return names;
}

/**
 * The groups of functions. A group with one function leads to it; any other to its section, in the category that has most of its
 * functions.
 */
function groups({ functions, categories }: NamedPages): Entry[] {
  const byGroup = Map.groupBy(
    functions.filter(({ group }) => group !== undefined),
    ({ group }) => group!,
  );
  const bySlug = new Map(categories.map((category) => [category.slug, category]));
  return [...byGroup].flatMap(([group, members]): Entry[] => {
    if (members.length === 1) return [[group, at.function(members[0]!.name)]];
    const largest = [...Map.groupBy(members, ({ category }) => category)].sort(
      ([, a], [, b]) => b.length - a.length,
    )[0];
    const category = largest && bySlug.get(largest[0]);
    if (!category) return [];
    const section = category.sectionOf(largest[1][0]!);
    return [[group, section === undefined ? at.category(category.slug) : at.group(category.slug, section)]];
  });
}

/** Finds the address of a name or title, as an old address has it; undefined if nothing has it. */
export function findName(names: Names, placeholder: Placeholder, text: string): string | undefined {
  const kinds = placeholder === 'page' ? (['function', 'guide', 'category'] as const) : [placeholder];
  const written = text.trim().toLowerCase();
  for (const form of [written, written.replaceAll(/[\s-]+/g, '_'), compactName(text)]) {
    for (const kind of kinds) {
      const address = names[kind].get(form);
      if (address !== undefined) return address;
    }
  }
  return undefined;
}
