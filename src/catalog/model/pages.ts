import type { LocalAddresses } from './address.ts';
import type { Catalog, Guide } from './catalog.ts';
import type { GuideTopic } from './config.ts';

/** Returns the guides and, last, the page about this reference, which is written like a guide. */
export function guidesAndAbout({ guides, about }: Pick<Catalog, 'guides' | 'about'>): Guide[] {
  return about ? [...guides, about] : [...guides];
}

/** Returns the guide on a topic, which catalog.yaml names; undefined if it names none. */
export function guideOn({ config, guides }: Pick<Catalog, 'config' | 'guides'>, topic: GuideTopic): Guide | undefined {
  return guides.find(({ slug }) => slug === config.guides[topic]);
}

/** Returns the address of every page, in the order of the sitemap. */
export function pageAddresses({ guides, about, categories, functions }: Catalog, addresses: LocalAddresses): string[] {
  return [
    addresses.home,
    addresses.functions,
    addresses.changes,
    ...(guides.length > 0 ? [addresses.guides] : []),
    addresses.categories,
    ...(about ? [addresses.about] : []),
    ...guides.map(({ slug }) => addresses.guide(slug)),
    ...categories.map(({ slug }) => addresses.category(slug)),
    ...functions.flatMap(({ name, variants = [] }) => [
      addresses.function(name),
      ...variants.map(({ slug }) => addresses.variant(name, slug)),
    ]),
  ];
}
