import { defineConfig } from 'astro/config';
import { catalogIntegration } from './src/build/integration.ts';
import { openStore } from './src/build/store.ts';

const { loaded, files } = openStore();
const addresses = loaded.catalog?.addresses;

export default defineConfig({
  site: addresses?.origin ?? 'https://catalog.example',
  base: addresses?.base ?? '/',
  outDir: process.env.CATALOG_STAGE ?? 'dist',
  trailingSlash: 'ignore',
  // Pages come as finished strings: there is nothing left to compress in them.
  compressHTML: false,
  build: { inlineStylesheets: 'never', concurrency: 4 },
  devToolbar: { enabled: false },
  integrations: [catalogIntegration()],
  vite: {
    // Without this Vite would put small scripts into the page, which the Content-Security-Policy forbids.
    build: { assetsInlineLimit: 0 },
    server: { watch: { ignored: [`${files.root}/**`, '**/dist/**', '**/.cache/**'] } },
  },
});
