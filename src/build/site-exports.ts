import { fileURLToPath } from 'node:url';
import { bundle } from 'lightningcss';
import { CARD_STYLES, cardExport } from '../components/card-page.ts';
import type { Html } from '../components/html.ts';
import type { RenderContext } from '../components/render-context.ts';
import type { CatalogExport, Export } from '../export/export.ts';
import { EXPORTS } from '../export/registry.ts';

/** Returns what the build writes itself: the exports, and the cards with their style sheet. `scripts` are added to each card. */
export function siteExports(context: RenderContext, scripts?: Html): Export[] {
  return [...EXPORTS, cardExport(context, scripts), cardStylesExport];
}

/** The style sheet of the cards, in one file. Vite bundles only what pages of Astro import, and with the same library. */
const cardStylesExport: CatalogExport = {
  id: 'card-styles',
  per: 'catalog',
  path: CARD_STYLES,
  title: 'CSS',
  mediaType: 'text/css',
  listed: false,
  exists: ({ config }) => config.cards,
  make: () => {
    const filename = fileURLToPath(new URL('../styles/card.css', import.meta.url));
    return `${Buffer.from(bundle({ filename, minify: true }).code)}\n`;
  },
};
