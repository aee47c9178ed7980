import { addressesBelow } from './address.ts';
import type { FormerAnchors } from './former-anchors.ts';
import { type Permalink, splitAddress } from './permalinks.ts';
import type { NamedPages } from './redirect-names.ts';

const at = addressesBelow('/');

/** The files for programs of each function, by the endings of their names. */
const FUNCTION_FILES = ['.json', '.md'];

/**
 * Lists the former addresses of pages and files and their new ones, below the site's base: those of former names, and those of lines
 * `old -> new` in permalinks.txt.
 */
export function movedAddresses(
  { functions, guides, categories }: NamedPages,
  permalinks: readonly Permalink[],
): [old: string, target: string][] {
  return [
    ...functions.flatMap(({ name, formerly = [], variants = [] }) =>
      formerly.flatMap((old): [string, string][] => [
        [at.function(old), at.function(name)],
        [at.card(old), at.card(name)],
        [at.file(`embed/${old}.json`), at.file(`embed/${name}.json`)],
        ...FUNCTION_FILES.map((ending): [string, string] => [
          at.file(`functions/${old}${ending}`),
          at.file(`functions/${name}${ending}`),
        ]),
        ...variants.map(({ slug }): [string, string] => [at.variant(old, slug), at.variant(name, slug)]),
      ]),
    ),
    ...guides.flatMap(({ slug, formerly = [] }) =>
      formerly.map((old): [string, string] => [at.guide(old), at.guide(slug)]),
    ),
    ...categories.flatMap(({ slug, formerly = [] }) =>
      formerly.map((old): [string, string] => [at.category(old), at.category(slug)]),
    ),
    ...permalinks.flatMap(({ old, to }): [string, string][] =>
      to && splitAddress(old).anchor === undefined ? [[old, to.address]] : [],
    ),
  ];
}

/** Returns the anchors of lines `old -> new` in permalinks.txt: by the page that they lead to, then by the anchor there. */
export function movedAnchors(permalinks: readonly Permalink[]): ReadonlyMap<string, FormerAnchors> {
  const pages = new Map<string, Map<string, string[]>>();
  for (const { old, to } of permalinks) {
    const former = to && splitAddress(old).anchor;
    if (former === undefined || !to) continue;
    const { page, anchor = '' } = splitAddress(to.address);
    const anchors = pages.get(page) ?? new Map<string, string[]>();
    pages.set(page, anchors.set(anchor, [...(anchors.get(anchor) ?? []), former]));
  }
  return pages;
}
