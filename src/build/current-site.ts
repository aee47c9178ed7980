import type { RenderContext } from '../components/render-context.ts';
import { cachedMarkdown, currentCatalog } from './store.ts';

/** What the pages of this process are made from. */
export function currentSite(): RenderContext {
  return { catalog: currentCatalog(), markdown: cachedMarkdown };
}
