import type { Addresses } from './address.ts';
import type { Catalog, Guide } from './catalog.ts';

/** The guides and, last, the page about the catalog, which is written like one. */
export function guidesAndAbout({ guides, about }: Pick<Catalog, 'guides' | 'about'>): Guide[] {
  return about ? [...guides, about] : [...guides];
}

/** The address of every page, in the order of the site. */
export function pageAddresses({ guides, about, categories, functions }: Catalog, addresses: Addresses): string[] {
  return [
    addresses.home,
    addresses.functions,
    addresses.changes,
    ...(about ? [addresses.about] : []),
    ...guides.map(({ slug }) => addresses.guide(slug)),
    ...categories.map(({ slug }) => addresses.category(slug)),
    ...functions.flatMap(({ name, variants = [] }) => [
      addresses.function(name),
      ...variants.map(({ slug }) => addresses.variant(name, slug)),
    ]),
  ];
}
