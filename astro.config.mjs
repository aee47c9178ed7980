import { defineConfig } from 'astro/config';
import { catalogIntegration } from './src/build/integration.ts';
import { openStore } from './src/build/store.ts';

const { loaded, files } = openStore();
const { origin = 'https://catalog.example', base = '/' } = loaded.catalog?.addresses ?? {};

export default defineConfig({
  site: origin,
  // Astro compares the base with decoded paths, and would write it as it is: assetsPrefix encodes it.
  base: decodeURI(base),
  trailingSlash: 'ignore',
  // Of layouts; the templates of src/components have no indentation.
  compressHTML: true,
  build: { inlineStylesheets: 'never', concurrency: 4, ...(base === '/' ? {} : { assetsPrefix: base.slice(0, -1) }) },
  devToolbar: { enabled: false },
  integrations: [catalogIntegration()],
  // In node_modules, where they are by default, not every user may write.
  cacheDir: '.cache/astro',
  vite: {
    cacheDir: '.cache/vite',
    // Vite would put small scripts into the page, which the Content-Security-Policy forbids.
    // The build writes exports into the same folder.
    build: { assetsInlineLimit: 0, emptyOutDir: false },
    // The script of all pages would be named after its place in a layout, and that long name is in every page and most scripts.
    environments: { client: { build: { rolldownOptions: { output: { entryFileNames: '_astro/main.[hash].js' } } } } },
    // Set by src/cli/launch.mjs for a project whose path Vite cannot handle.
    resolve: { preserveSymlinks: process.execArgv.includes('--preserve-symlinks') },
    server: { watch: { ignored: [`${files.root}/**`, '**/dist/**', '**/.cache/**'] } },
  },
});
