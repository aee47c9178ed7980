import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

/** The module from which pages import the catalog; src/env.d.ts has its type. */
const ID = 'virtual:function-catalog';
/** Vite leaves ids with a leading NUL to the plugin that made them. */
const RESOLVED = `\0${ID}`;

/**
 * Makes the catalog of this process available to pages as `virtual:function-catalog`. Vite bundles what pages import; the
 * virtual module loads the store with Node instead, so that pages share one catalog with the build. As data inside the
 * module it would be 26 MB of source code for 10,000 functions.
 */
export function virtualCatalog(): Plugin {
  const store = JSON.stringify(fileURLToPath(new URL('store.ts', import.meta.url)));
  return {
    name: 'function-catalog',
    resolveId: (id) => (id === ID ? RESOLVED : undefined),
    load: (id) => {
      if (id !== RESOLVED) return undefined;
      return [
        "import { createRequire } from 'node:module';",
        `const { renderContext } = createRequire(${store})(${store});`,
        'export { renderContext };',
      ].join('\n');
    },
  };
}
