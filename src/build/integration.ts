import type { AstroIntegration } from 'astro';
import { clientModules } from './client-modules.ts';
import { runDevLoop } from './dev-loop.ts';
import { stage } from './timings.ts';
import { virtualCatalog } from './virtual-catalog.ts';

/** Returns what this project adds to Astro: the catalog for pages, the development loop, and a line about the pages of a build. */
export function catalogIntegration(): AstroIntegration {
  return {
    name: 'function-catalog',
    hooks: {
      'astro:config:setup': ({ command, injectScript, updateConfig }) => {
        if (command === 'dev') injectScript('page', "import '/src/client/dev-panel.ts';");
        updateConfig({ vite: { plugins: [virtualCatalog(), clientModules()] } });
      },
      'astro:server:setup': ({ server }) => runDevLoop(server),
      'astro:build:done': ({ pages }) => stage('pages', pages.length),
    },
  };
}
