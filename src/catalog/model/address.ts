/**
 * The addresses and anchors of the site: the only place that makes them, for pages, exports, search, checks and the browser.
 * Others link to them, so a change here needs a redirect. The browser bundles this file: it must stay small and import nothing.
 */

/** The addresses that scripts of the site use. They are root-relative: each begins with the site's base path. */
export interface BrowserAddresses {
  /** The path of the site on its host; begins and ends with `/`. */
  base: string;
  /** All functions, A to Z. */
  functions: string;
  /** The list of all functions, filtered by what a reader typed. */
  results(query: string): string;
  function(name: string): string;
  /** The page of a use case of a function. */
  variant(name: string, slug: string): string;
  category(slug: string): string;
  /** A section of a category's page. */
  group(category: string, slug: string): string;
  /** The page of a guide; the guide `about` has an address of its own. */
  guide(slug: string): string;
  /** A file by its path below the base, as its name is on disk: `functions/list_items.json`. */
  file(path: string): string;
}

/** The addresses of the site's pages and files, root-relative. */
export interface LocalAddresses extends BrowserAddresses {
  home: string;
  changes: string;
  about: string;
  /** The list of all functions whose calls have an effect. */
  withEffect(effect: string): string;
  /** The card of a function, for frames in other sites. */
  card(name: string): string;
  /** All guides. */
  guides: string;
  /** All categories. */
  categories: string;
  /** The Markdown of a page, by the address of the page. */
  markdown(page: string): string;
}

/** The addresses of a site that is published on a host. */
export interface Addresses extends LocalAddresses {
  /** The site's URL without its path: `https://docs.example.com`. */
  origin: string;
  /** The URL of one of the addresses above, for canonical links and for programs elsewhere. */
  absolute(address: string): string;
}

/** The slug of the guide that is the page about this reference. */
export const ABOUT = 'about';

/**
 * Returns whether a site can be published at a URL: http or https, without a query, a fragment, an empty path segment, a user
 * name or password, which pages would publish, or an encoded percent sign in its path, which Astro cannot build.
 */
export function isSiteUrl(url: string): boolean {
  return /^https?:\/\/[^/?#@]+(?:\/[^/?#]+)*\/?$/i.test(url) && URL.canParse(url) && !url.includes('%25');
}

/** A path that percent-encoding does not change. */
const PLAIN_PATH = /^[\w/.-]*$/;

/** Makes the addresses that scripts use, by the base path of the site, which begins and ends with `/` and is percent-encoded. */
export function browserAddresses(base: string): BrowserAddresses {
  const file = (path: string) =>
    base + (PLAIN_PATH.test(path) ? path : path.split('/').map(encodeURIComponent).join('/'));
  const functions = file('functions/');
  return {
    base,
    functions,
    results: (query) => `${functions}?q=${encodeURIComponent(query)}`,
    function: (name) => file(`functions/${name}/`),
    variant: (name, slug) => file(`functions/${name}/${slug}/`),
    category: (slug) => file(`categories/${slug}/`),
    group: (category, slug) => `${file(`categories/${category}/`)}#${slug}`,
    guide: (slug) => file(slug === ABOUT ? `${ABOUT}/` : `guides/${slug}/`),
    file,
  };
}

/** Makes all addresses of a site by its base path. */
export function addressesBelow(base: string): LocalAddresses {
  const known = browserAddresses(base);
  return {
    ...known,
    home: base,
    changes: known.file('changes/'),
    about: known.guide(ABOUT),
    withEffect: (effect) => `${known.functions}?effect=${effect}`,
    card: (name) => known.file(`embed/${name}/`),
    guides: known.file('guides/'),
    categories: known.file('categories/'),
    markdown: (page) => (page === base ? `${base}index.md` : `${page.replace(/\/$/, '')}.md`),
  };
}

/** Makes the addresses of a site that is published at `url`, whose path may be more than `/`. Throws a TypeError unless it is a URL. */
export function addressesOf(url: string): Addresses {
  const { origin, pathname } = new URL(url);
  return {
    ...addressesBelow(pathname.endsWith('/') ? pathname : `${pathname}/`),
    origin,
    absolute: (address) => `${origin}${address}`,
  };
}

/** Addresses as links in Markdown write them: without the base path. */
export const ROOT_ADDRESSES = /* @__PURE__ */ addressesBelow('/');

/** The anchors of the sections of a function's page. */
export const SECTIONS = {
  description: 'description',
  instead: 'instead',
  examples: 'examples',
  /** The form that writes a call. Links to a filled-in call are `#call?name=value`. */
  call: 'call',
  output: 'output',
  outputJson: 'output-json',
  outputXml: 'output-xml',
  outputFailure: 'output-failure',
  parameters: 'parameters',
  returns: 'returns',
  variants: 'variants',
  information: 'function-information',
  about: 'about',
  related: 'related',
} as const;

/** The lists of fields that a function's page shows as tables. */
export type ListKind = 'parameters' | 'returns' | 'metadata';

const PREFIXES: Record<ListKind, string> = { parameters: 'param-', returns: 'return-', metadata: 'metadata-' };

/**
 * Returns the anchor of a field by its path: `user` → `param-user`, `acct[].user` → `return-acct.user`. Removes `[]` and `{}`, then
 * leading dots; replaces each run of characters other than ASCII letters, digits, `_`, `.` and `-` with one `-`. Two fields
 * of a list can have the same anchor: {@link uniqueAnchors} makes them unique.
 */
export function fieldAnchor(kind: ListKind, path: string): string {
  const part = path
    .replaceAll(/\[\]|\{\}/g, '')
    .replace(/^\.+/, '')
    .replaceAll(/[^A-Za-z0-9_.-]+/g, '-');
  return PREFIXES[kind] + part;
}

/** Returns the anchor of the first key of a field in the JSON sample, by the anchor of the field: `return-acct.user` → `json-acct.user`. */
export const exampleAnchor = (anchor: string): string => `json-${anchor.replace(/^return-/, '')}`;

/** Returns the anchor of a section of a table of fields: `parameters-mail`. */
export const fieldSectionAnchor = (kind: ListKind, title: string): string => `${kind}-${slugOf(title)}`;

/** Returns the anchor of a version on the page of changes. */
export const versionAnchor = (version: string): string => `v${version}`;

/** Returns the anchor of a letter on the page of all functions; a heading other than a letter has `letter-other`. */
export const letterAnchor = (letter: string): string =>
  `letter-${/^[a-z]$/i.test(letter) ? letter.toLowerCase() : 'other'}`;

/** Returns the anchor of a privilege in the table of privileges. */
export const privilegeAnchor = (privilege: string): string => `privilege-${privilege}`;

/** Returns a title as an anchor or slug: its letters and digits in lowercase, every run of other characters as one `-`. */
export function slugOf(title: string): string {
  return title
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '');
}

/**
 * Makes anchors unique on their page. The first of several equal ones keeps its anchor; the next get `-2`, `-3` and so on,
 * without taking the anchor of another. Returns the anchors in the order given.
 */
export function uniqueAnchors(anchors: readonly string[]): string[] {
  const natural = new Set(anchors);
  const taken = new Set<string>();
  return anchors.map((anchor) => {
    let unique = anchor;
    for (let i = 2; taken.has(unique) || (unique !== anchor && natural.has(unique)); i += 1) unique = `${anchor}-${i}`;
    taken.add(unique);
    return unique;
  });
}
