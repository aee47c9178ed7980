import path from 'node:path';
import type { ViteDevServer } from 'vite';
import { refreshClientModules } from './client-modules.ts';
import { serveContentAssets } from './content-assets.ts';
import { isPlainBase, withoutBase } from './dev-base.ts';
import { type Findings, findingsOf, reportOf } from './dev-findings.ts';
import { forgetPages } from './dev-pages.ts';
import { redirectOldAddresses } from './dev-redirects.ts';
import { watchFolder } from './dev-watch.ts';
import { serveExportFiles } from './export-files.ts';
import { PROJECT } from './project.ts';
import { openStore, reloadStore } from './store.ts';
import { explainError } from './user-error.ts';

/** Where the browser asks for the findings, below the base path. The panel in src/client/dev-panel.ts does. */
const FINDINGS = '/__findings.json';

/**
 * Shows each edit of the content at once: reads the changed files, lists all that is wrong in the terminal, and makes the
 * browser load the page again, where a panel lists it too. No mistake in the content stops the server.
 */
export function runDevLoop(server: ViteDevServer): void {
  const { root } = openStore().files;
  const report = () => console.error(`\n${reportOf(openStore().loaded.diagnostics)}`);
  const base = baseOf();
  const checkBase = () => {
    if (baseOf() !== base)
      console.error(`The path of the site has changed to ${baseOf()}. Restart npm run dev to use it.`);
  };
  const fail = (error: unknown) => console.error(explainError(error) ?? error);
  const reload = () => {
    try {
      reloadStore();
      refreshClientModules(server);
      forgetPages(server, path.join(PROJECT, 'src/pages/'));
      report();
      checkBase();
    } catch (error) {
      fail(error);
    }
    server.environments.client!.hot.send({ type: 'full-reload', path: '*' });
  };
  const watcher = watchFolder(root, reload, fail);
  server.httpServer?.once('close', () => watcher.close());
  if (!isPlainBase(base)) server.middlewares.use(withoutBase(base));
  server.middlewares.use(FINDINGS, (_, response) => {
    response.setHeader('Content-Type', 'application/json; charset=utf-8');
    response.end(JSON.stringify(currentFindings()));
  });
  server.middlewares.use(serveExportFiles(server.config.base));
  server.middlewares.use(serveContentAssets);
  server.middlewares.use(redirectOldAddresses(base));
  report();
}

/** The base path of the site, which a running server cannot change. */
const baseOf = (): string => openStore().loaded.catalog?.addresses.base ?? '/';

function currentFindings(): Findings {
  const { loaded, files } = openStore();
  return findingsOf(loaded.diagnostics, (file) =>
    path.resolve(path.dirname(files.root), path.relative(path.dirname(files.label), file)),
  );
}
