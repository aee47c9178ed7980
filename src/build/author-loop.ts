import fs from 'node:fs';
import path from 'node:path';
import type { ViteDevServer } from 'vite';
import { currentCatalog, openStore, reloadStore } from '../catalog/store.ts';
import { programFile } from '../export/forms.ts';
import type { Diagnostic } from '../spec/diagnostic.ts';

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
  server.middlewares.use(serveProgramFiles);
  report(openStore().loaded.diagnostics);
}

function foldersOf(root: string): string[] {
  const below = fs.readdirSync(root, { withFileTypes: true, recursive: true }).filter((entry) => entry.isDirectory());
  return [root, ...below.map((entry) => path.join(entry.parentPath, entry.name))];
}

function show(server: ViteDevServer): void {
  const { loaded } = reloadStore();
  // Astro keeps the list of a page's addresses; without this a new function would be missing.
  for (const environment of Object.values(server.environments)) {
    if (environment.name !== 'client') environment.hot.send('astro:content-changed', {});
  }
  const error = loaded.diagnostics.find(({ severity }) => severity === 'error');
  report(loaded.diagnostics);
  const { hot } = server.environments.client!;
  if (error) hot.send({ type: 'error', err: overlay(error) });
  else hot.send({ type: 'full-reload', path: '*' });
}

/** What the browser shows over the page of an author: the finding, and the lines of the spec around it. */
function overlay({ file, line, column, message }: Diagnostic) {
  const text = fs.existsSync(file) ? fs.readFileSync(file, 'utf8').split('\n') : [];
  const frame = text
    .slice(Math.max(0, line - 3), line + 2)
    .map((row, i) => `${String(Math.max(1, line - 2) + i).padStart(4)} | ${row}`)
    .join('\n');
  return {
    message,
    stack: `${file}:${line}:${column}`,
    id: file,
    frame,
    plugin: 'function-catalog',
    loc: { file, line, column },
  };
}

function report(diagnostics: readonly Diagnostic[]): void {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  for (const { file, line, column, message } of errors) console.error(`${file}:${line}:${column} error ${message}`);
}

/** The files for programs, made when they are asked for; the full-text index is there after a build only. */
function serveProgramFiles(
  request: { url?: string | undefined },
  response: import('node:http').ServerResponse,
  next: () => void,
): void {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  const catalog = openStore().loaded.catalog && currentCatalog();
  const { base } = catalog?.addresses ?? { base: '/' };
  const inside = pathname.startsWith(base) ? pathname.slice(base.length) : pathname.slice(1);
  const text = catalog && programFile(catalog, inside);
  if (text === undefined) {
    next();
    return;
  }
  response.setHeader(
    'Content-Type',
    inside.endsWith('.json') ? 'application/json; charset=utf-8' : 'text/plain; charset=utf-8',
  );
  response.end(text);
}
