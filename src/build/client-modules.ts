import type { Plugin, ViteDevServer } from 'vite';
import { catalogCss } from '../components/catalog-css.ts';
import { wordsOf } from '../strings/strings.ts';
import { openStore } from './store.ts';

const STRINGS = 'virtual:strings/';
/** The style sheet of the site as a module; with `?url` it is only the address of that module. */
const STYLES = /\/src\/styles\/site\.css(?:\?(?!url).*)?$/;

/**
 * Returns the plugin for what the browser loads of a catalog's settings: the strings of scripts in its language, as `virtual:strings/client`,
 * `virtual:strings/builder` and `virtual:strings/finder` (src/env.d.ts has their types), and the styles that depend on its call formats, which are appended
 * to the style sheet of the site.
 */
export function clientModules(): Plugin {
  return {
    name: 'function-catalog-client',
    enforce: 'pre',
    resolveId: (id) => (id.startsWith(STRINGS) ? `\0${id}` : undefined),
    load: (id) => (id.startsWith(`\0${STRINGS}`) ? stringsModule(id.slice(STRINGS.length + 1)) : undefined),
    transform(code, id) {
      const { catalog } = openStore().loaded;
      return catalog && STYLES.test(id) ? `${code}\n${catalogCss(catalog)}` : undefined;
    },
  };
}

/** Makes the development server read the catalog's settings again for the modules that depend on them. */
export function refreshClientModules({ environments }: ViteDevServer): void {
  for (const { moduleGraph } of Object.values(environments)) {
    for (const [id, module] of moduleGraph.idToModuleMap) {
      if (id.startsWith(`\0${STRINGS}`) || STYLES.test(id)) moduleGraph.invalidateModule(module);
    }
  }
}

/** The code of a module of strings: `client` and `builder` are constants, `finder` needs the catalog's words. */
function stringsModule(part: string): string {
  const { language = 'en', words = {} } = openStore().loaded.catalog?.config ?? {};
  const file = `/src/strings/${language}/${part}.ts`;
  if (part !== 'finder') return `export { ${part} as strings } from '${file}';`;
  const { function: one, functions: many, aFunction } = wordsOf(language, words);
  const chosen = JSON.stringify({ function: one, functions: many, aFunction });
  return `import { finder } from '${file}';\nexport const strings = finder(${chosen});`;
}
