import fs from 'node:fs';
import path from 'node:path';
import type { ViteDevServer } from 'vite';
import { type Diagnostic, diagnosticText, formatDiagnostic } from '../spec/diagnostic.ts';
import { refreshClientModules } from './client-modules.ts';
import { serveExportFiles } from './export-files.ts';
import { errorsOf, openStore, reloadStore } from './store.ts';

/** How long after a change others that belong to it may follow, in milliseconds: editors write a file in several steps. */
const PAUSE = 25;

/**
 * Shows an edit of the content at once: the folders are watched (a watch for each file would be ten thousand), the changed
 * specs alone are parsed, and the browser is told to load the page again, or what is wrong with it.
 */
export function watchContent(server: ViteDevServer): void {
  const { root } = openStore().files;
  const watchers = new Map<string, fs.FSWatcher>();
  let timer: NodeJS.Timeout | undefined;
  const changed = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      watchFolders();
      show(server);
    }, PAUSE);
  };
  const watchFolders = () => {
    for (const folder of foldersOf(root)) if (!watchers.has(folder)) watchers.set(folder, fs.watch(folder, changed));
    for (const [folder, watcher] of watchers) {
      if (fs.existsSync(folder)) continue;
      watcher.close();
      watchers.delete(folder);
    }
  };
  watchFolders();
  server.httpServer?.once('close', () => {
    for (const watcher of watchers.values()) watcher.close();
  });
  server.middlewares.use(serveExportFiles);
  report(errorsOf(openStore()));
}

function foldersOf(root: string): string[] {
  const below = fs.readdirSync(root, { withFileTypes: true, recursive: true }).filter((entry) => entry.isDirectory());
  return [root, ...below.map((entry) => path.join(entry.parentPath, entry.name))];
}

function show(server: ViteDevServer): void {
  const errors = errorsOf(reloadStore());
  refreshClientModules(server);
  // Astro keeps the list of a page's addresses; without this a new function would be missing.
  for (const environment of Object.values(server.environments)) {
    if (environment.name !== 'client') environment.hot.send('astro:content-changed', {});
  }
  report(errors);
  const { hot } = server.environments.client!;
  const [error] = errors;
  if (error) hot.send({ type: 'error', err: overlay(error) });
  else hot.send({ type: 'full-reload', path: '*' });
}

/** What the browser shows over the page of an author: the finding, and the lines of the spec around it. */
function overlay(error: Diagnostic) {
  const { file, line, column } = error;
  const text = fs.existsSync(file) ? fs.readFileSync(file, 'utf8').split('\n') : [];
  const frame = text
    .slice(Math.max(0, line - 3), line + 2)
    .map((row, i) => `${String(Math.max(1, line - 2) + i).padStart(4)} | ${row}`)
    .join('\n');
  return {
    message: diagnosticText(error),
    stack: `${file}:${line}:${column}`,
    id: file,
    frame,
    plugin: 'function-catalog',
    loc: { file, line, column },
  };
}

function report(errors: readonly Diagnostic[]): void {
  for (const error of errors) console.error(formatDiagnostic(error));
}
