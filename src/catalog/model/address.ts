/**
 * Every address of the site. Published links depend on them and on the anchors below, so their rules are contracts: change
 * one only with a redirect.
 */
export interface Addresses {
  /** Where the site lies on its host: begins and ends with `/`. */
  base: string;
  /** The site's address without a path: `https://docs.example.com`. */
  origin: string;
  home: string;
  functions: string;
  changes: string;
  about: string;
  catalog: string;
  llms: string;
  function(name: string): string;
  variant(name: string, slug: string): string;
  /** The forms of a function for programs. */
  functionJson(name: string): string;
  functionMarkdown(name: string): string;
  category(slug: string): string;
  /** A part of a category's page: a group of its functions. */
  group(category: string, slug: string): string;
  /** The names in a category, for the sidebar. */
  categoryNames(slug: string): string;
  /** The page of a guide; the one about the catalog has an address of its own. */
  guide(slug: string): string;
  /** A file that stands at the root of the site: `catalog.json`. */
  file(path: string): string;
  /** The whole address of something on the site, for canonical links and for programs elsewhere. */
  absolute(address: string): string;
}

/** The slug of the guide that is the page about the catalog. */
export const ABOUT = 'about';

/** Whether a site can be published at an address. */
export function isSite(address: string): boolean {
  return /^https?:\/\/[^?#]+$/i.test(address) && URL.canParse(address);
}

/** Makes the addresses of a site that is published at `site`, a URL whose path may be more than `/`. */
export function addressesOf(site: string): Addresses {
  const { origin, pathname } = new URL(site);
  const base = pathname.endsWith('/') ? pathname : `${pathname}/`;
  const about = `${base}about/`;
  const page = (name: string) => `${base}functions/${encodeURIComponent(name)}`;
  return {
    base,
    origin,
    home: base,
    functions: `${base}functions/`,
    changes: `${base}changes/`,
    about,
    catalog: `${base}catalog.json`,
    llms: `${base}llms.txt`,
    function: (name) => `${page(name)}/`,
    variant: (name, slug) => `${page(name)}/${slug}/`,
    functionJson: (name) => `${page(name)}.json`,
    functionMarkdown: (name) => `${page(name)}.md`,
    category: (slug) => `${base}categories/${slug}/`,
    group: (category, slug) => `${base}categories/${category}/#${slug}`,
    categoryNames: (slug) => `${base}categories/${slug}/names.json`,
    guide: (slug) => (slug === ABOUT ? about : `${base}guides/${slug}/`),
    file: (path) => `${base}${path}`,
    absolute: (address) => `${origin}${address}`,
  };
}

/** Addresses as texts write them, without the path under which the site is published. */
export const ROOT_ADDRESSES = addressesOf('http://localhost/');

/**
 * The part of an anchor that a name or path gives: `[]` and `{}` go, then leading dots; every run of signs other than
 * letters, digits, `_`, `.` and `-` becomes one `-`.
 */
function anchorPart(path: string): string {
  return path
    .replaceAll(/\[\]|\{\}/g, '')
    .replace(/^\.+/, '')
    .replaceAll(/[^A-Za-z0-9_.-]+/g, '-');
}

/** The anchor of a parameter: `param-user`. */
export const parameterAnchor = (path: string): string => `param-${anchorPart(path)}`;
/** The anchor of a return field by its path: `acct[].user` has `return-acct.user`; an answer that is no object has `return-`. */
export const returnAnchor = (path: string): string => `return-${anchorPart(path)}`;
/** The anchor of a field that a function adds to metadata: `metadata-output.raw`. */
export const metadataAnchor = (path: string): string => `metadata-${anchorPart(path)}`;

/** The lists that a function's page has as tables. */
export type ListKind = 'parameters' | 'returns' | 'metadata';

/** The anchors of rows, by the list that they stand in. */
export const ROW_ANCHORS: Record<ListKind, (path: string) => string> = {
  parameters: parameterAnchor,
  returns: returnAnchor,
  metadata: metadataAnchor,
};

/** A title as an anchor or slug: lowercase words with `-`. */
export function slugOf(title: string): string {
  return title
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}
