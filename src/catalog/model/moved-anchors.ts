import type { Catalog } from './catalog.ts';
import { type FormerAnchors, formerAnchors } from './former-anchors.ts';
import { movedAnchors } from './moved.ts';
import { oncePer } from './once-per.ts';

const movedIn = oncePer(({ permalinks }: Catalog) => movedAnchors(permalinks));

/**
 * Returns the former anchors of a page, by the anchors that they lead to now (an empty string is the page itself). `address` is the
 * page's address below the root.
 */
export function anchorsMovedOn(catalog: Catalog, address: string): FormerAnchors {
  const moved = new Map(movedIn(catalog).get(address));
  const [, name] = /^\/functions\/([^/]+)\//.exec(address) ?? [];
  const spec = name === undefined ? undefined : catalog.byName.get(decodeURIComponent(name));
  for (const [anchor, former] of spec ? formerAnchors(spec) : [])
    moved.set(anchor, [...(moved.get(anchor) ?? []), ...former]);
  return moved;
}
