import { ABOUT } from './address.ts';
import { compilePattern, isProblem, matchPattern, normalizePath, type PathPattern } from './path-pattern.ts';
import { findName, type NamedPages, type Names, namesOf } from './redirect-names.ts';
import type { RedirectSource } from './redirect-source.ts';

/**
 * Every redirect of a site, as plain data: what the local server answers, and what the configuration of any other server is written
 * from. Addresses are below the site's base. A path of the site itself comes first; then `pages`, `patterns` and `guesses`.
 */
export interface RedirectTable {
  /** Single old addresses in lowercase, normalized, some with one parameter of a query (`/view?id=7`), with their targets. */
  pages: Readonly<Record<string, string>>;
  patterns: readonly RedirectPattern[];
  /** Patterns of addresses that people guess. They end with {@link FILE_ENDING}. */
  guesses: readonly RedirectPattern[];
  /** The names that placeholders match, by kind, in lowercase, with their targets. */
  names: Readonly<Record<keyof Names, Readonly<Record<string, string>>>>;
}

/** A pattern of old addresses. Without `to` the placeholder decides where it leads. */
export interface RedirectPattern {
  from: string;
  to?: string | undefined;
}

/** Names of folders in which references of functions are. */
const FOLDERS =
  'function[s]|func|fn|method[s]|operation[s]|endpoint[s]|command[s]|api[s]|api-reference|reference|ref|doc[s]|documentation|page[s]|wiki|help|manual|kb|search|llms|card[s]';
/** Folders for versions, languages and formats. Without a name below them they mean no page. */
const EDITIONS = 'latest|stable|current|main|master|raw|markdown|en|en-*|v1|v2';
/** The headings and formats of a function's page, as paths have them. */
const HEADINGS =
  'description|example[s]|parameter[s]|param[s]|return[s]|response[s]|output|related|call|json|xml|md|markdown|curl';

/** Addresses that people and programs guess, made for any catalog. */
const GUESSES: readonly RedirectPattern[] = [
  { from: '/{page}' },
  { from: `/(${FOLDERS}|${EDITIONS})/[**/]{page}` },
  { from: '/(embed|openapi|swagger|spec[s])/{page}' },
  { from: '/**/function[s]/[**/]{page}' },
  { from: `/function[s]/{function}/(${HEADINGS})` },
  { from: '/[**/]guide[s]/[**/]{guide}' },
  { from: '/[**/](category|categories|tag[s])/[**/]{page}' },
  { from: '/search[/]?q={page}' },
  { from: '/*?function={function}' },
  { from: `/(${FOLDERS})`, to: '/functions/' },
  { from: '/(category|categories)', to: '/categories/' },
  { from: '/(change[s]|changelog)', to: '/changes/' },
];

/** The extensions that a guess can have, as a part of a regular expression. */
export const FILE_ENDINGS = 'html?|php|aspx?|md|markdown|mdx|json|ya?ml|txt|xml';
/** What can follow the path of a page in a guess: an index file, or extensions. The group is the last extension. */
const FILE_ENDING = new RegExp(`(?:/index(?=\\.))?(?:\\.(${FILE_ENDINGS}))+$`, 'i');

/** Makes the redirects of a site. `moved` are its own former addresses and their new ones, without the base path. */
export function redirectTable(
  pages: NamedPages,
  source: Pick<RedirectSource, 'patterns' | 'pages' | 'titles'>,
  moved: readonly (readonly [string, string])[],
): RedirectTable {
  const names = namesOf(pages, source.titles);
  return {
    pages: Object.fromEntries(
      [...Object.entries(source.pages), ...moved].map(([old, target]) => [normalizeAddress(old), target]),
    ),
    patterns: source.patterns,
    guesses: [...GUESSES, ...guessesOf(pages)],
    names: {
      function: Object.fromEntries(names.function),
      guide: Object.fromEntries(names.guide),
      category: Object.fromEntries(names.category),
    },
  };
}

/** Guesses that depend on the catalog: a function below its category, and the list of guides. */
function guessesOf({ categories, guides }: NamedPages): RedirectPattern[] {
  const hasGuides = guides.some(({ slug }) => slug !== ABOUT);
  return [
    ...(categories.length > 0 ? [{ from: `/(${categories.map(({ slug }) => slug).join('|')})/{function}` }] : []),
    ...(hasGuides ? [{ from: '/guide[s]', to: '/guides/' }] : []),
  ];
}

/** Returns an old address as {@link RedirectTable.pages} has it. */
export function normalizeAddress(address: string): string {
  const [path = '', query] = address.split(/\?(.*)/s, 2);
  return ((normalizePath(path) ?? path) + (query === undefined ? '' : `?${query}`)).toLowerCase();
}

/** Returns where an old path leads, with the query after it, if it has one; undefined if nowhere. */
export type Redirect = (path: string, query?: string) => string | undefined;

/** Opens a table for lookups. Patterns that cannot be compiled are left out; a rule reports them. */
export function openRedirects(table: RedirectTable): Redirect {
  const single = new Map(Object.entries(table.pages));
  const patterns = compiled(table.patterns);
  const guesses = compiled(table.guesses);
  const names: Names = {
    function: new Map(Object.entries(table.names.function)),
    guide: new Map(Object.entries(table.names.guide)),
    category: new Map(Object.entries(table.names.category)),
  };
  return (asked, query = '') => {
    const path = normalizePath(asked);
    if (path === undefined) return undefined;
    const parameters = new URLSearchParams(query);
    for (const [name, value] of parameters) {
      const target = single.get(`${path}?${name}=${value}`.toLowerCase());
      if (target !== undefined) return target;
    }
    return (
      single.get(path.toLowerCase()) ??
      throughPatterns(patterns, names, path, parameters) ??
      guessed(guesses, names, path, parameters)
    );
  };
}

type Compiled = { pattern: PathPattern; to: string | undefined }[];

function compiled(patterns: readonly RedirectPattern[]): Compiled {
  return patterns.flatMap(({ from, to }) => {
    const pattern = compilePattern(from);
    return isProblem(pattern) ? [] : [{ pattern, to }];
  });
}

function throughPatterns(patterns: Compiled, names: Names, path: string, query: URLSearchParams): string | undefined {
  for (const { pattern, to } of patterns) {
    const target = throughPattern(pattern, to, names, path, query);
    if (target !== undefined) return target;
  }
  return undefined;
}

function throughPattern(
  pattern: PathPattern,
  to: string | undefined,
  names: Names,
  path: string,
  query: URLSearchParams,
): string | undefined {
  const found = matchPattern(pattern, path, query);
  if (found === undefined) return undefined;
  return to ?? (pattern.placeholder && findName(names, pattern.placeholder, found));
}

/** Whether a page has a file with this extension: each has Markdown, a function has JSON too. */
function fileOfPage(target: string, extension: string | undefined): boolean {
  return extension === 'md' ? /[^/]\/$/.test(target) : extension === 'json' && isFunctionPage(target);
}

/** Returns whether an address is the page of a function. */
export function isFunctionPage(address: string): boolean {
  return /^\/functions\/[^/]+\/$/.test(address);
}

/** Where a guessed address leads: to a page, or to its Markdown, or the JSON of a function, if that was asked for. */
function guessed(patterns: Compiled, names: Names, path: string, query: URLSearchParams): string | undefined {
  const ending = FILE_ENDING.exec(path);
  const bare = ending ? path.slice(0, ending.index) : path;
  const extension = ending?.[1]?.toLowerCase();
  for (const { pattern, to } of patterns) {
    const target = throughPattern(pattern, to, names, pattern.query ? path : bare, query);
    if (target === undefined) continue;
    const hasFile = pattern.placeholder && !pattern.query && fileOfPage(target, extension);
    return hasFile ? `${target.slice(0, -1)}.${extension}` : target;
  }
  // The query of a script chooses the page.
  return ending && bare === '' && (extension !== 'php' || query.size === 0) ? '/' : undefined;
}
