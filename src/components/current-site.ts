import { cachedMarkdown, currentCatalog } from '../catalog/store.ts';
import type { Site } from './site.ts';

/** What the pages of this process are made from. */
export function currentSite(): Site {
  return { catalog: currentCatalog(), markdown: cachedMarkdown };
}
