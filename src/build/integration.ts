import type { AstroIntegration } from 'astro';
import { clientModules } from './client-modules.ts';
import { watchContent } from './dev-watch.ts';
import { stage } from './timings.ts';
import { virtualCatalog } from './virtual-catalog.ts';

/** What this project adds to Astro: the catalog for pages, the author's loop, and a line about the pages of a build. */
export function catalogIntegration(): AstroIntegration {
  return {
    name: 'function-catalog',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [virtualCatalog(), clientModules()] } });
      },
      'astro:server:setup': ({ server }) => watchContent(server),
      'astro:build:done': ({ pages }) => stage('pages', pages.length),
    },
  };
}
