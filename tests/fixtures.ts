// The catalogs of tests/fixtures, and what pages are rendered from.
import type { Catalog } from '../src/catalog/model/catalog.ts';
import { contentFiles } from '../src/catalog/read/files.ts';
import { loadCatalog } from '../src/catalog/read/load.ts';
import type { RenderContext } from '../src/components/render-context.ts';
import { formatDiagnostic } from '../src/spec/diagnostic.ts';
import { markdownToHtml } from '../src/spec/markdown-html.ts';
import { noCache } from './content.ts';

/** Loads a catalog of tests/fixtures, which must have no finding. `everything` has all that a catalog can hold. */
export function loadFixture(name: 'everything' | 'harbor'): Catalog {
  const { catalog, diagnostics } = loadCatalog(contentFiles(`tests/fixtures/${name}`), noCache());
  if (!catalog || diagnostics.length > 0) throw new Error(diagnostics.map(formatDiagnostic).join('\n'));
  return catalog;
}

/** What the pages of a catalog are rendered from. */
export function renderContext(catalog: Catalog): RenderContext {
  return { catalog, markdown: markdownToHtml };
}
