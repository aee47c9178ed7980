import type { Catalog } from './catalog.ts';
import { type FormerAnchors, formerAnchors } from './former-anchors.ts';
import { movedAnchors } from './moved.ts';

const memo = new WeakMap<Catalog, ReturnType<typeof movedAnchors>>();

/**
 * Returns the former anchors of a page, by the anchors that they lead to now (an empty string is the page itself). `address` is the
 * page's address below the root.
 */
export function anchorsMovedOn(catalog: Catalog, address: string): FormerAnchors {
  const all = memo.get(catalog) ?? movedAnchors(catalog.permalinks);
  memo.set(catalog, all);
  const moved = new Map(all.get(address));
  const [, name] = /^\/functions\/([^/]+)\//.exec(address) ?? [];
  const spec = name === undefined ? undefined : catalog.byName.get(decodeURIComponent(name));
  for (const [anchor, former] of spec ? formerAnchors(spec) : [])
    moved.set(anchor, [...(moved.get(anchor) ?? []), ...former]);
  return moved;
}
