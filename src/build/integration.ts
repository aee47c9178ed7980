import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { currentCatalog, openStore } from '../catalog/store.ts';
import { programFiles } from '../export/forms.ts';
import { watchContent } from './author-loop.ts';
import { makeSearchIndex, type SearchIndex } from './search-index.ts';
import { stage } from './stages.ts';

/** What Astro has to do besides pages: the files for programs, the full-text index, and the author's loop. */
export function catalogIntegration(): AstroIntegration {
  let search: Promise<SearchIndex> | undefined;
  return {
    name: 'function-catalog',
    hooks: {
      'astro:server:setup': ({ server }) => watchContent(server),
      'astro:build:start': () => {
        // It runs in a process of its own, beside the pages.
        search = makeSearchIndex(currentCatalog(), path.resolve(`.cache/pagefind-${process.pid}`));
        // A failure is told where it is waited for.
        search.catch(() => {});
      },
      'astro:build:done': async ({ dir, pages }) => {
        const out = fileURLToPath(dir);
        stage('pages', pages.length);
        stage('files for programs', writeProgramFiles(out));
        const index = await search!;
        index.moveTo(path.join(out, 'pagefind'));
        stage('full-text index', index.records);
        openStore().cache.save();
      },
    },
  };
}

function writeProgramFiles(out: string): number {
  let count = 0;
  for (const { path: name, text } of programFiles(currentCatalog())) {
    fs.writeFileSync(path.join(out, name), text);
    count += 1;
  }
  return count;
}
