import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { html } from '../components/html.ts';
import { reportOf } from './dev-findings.ts';
import { watchFolder } from './dev-watch.ts';
import { openStore, reloadStore } from './store.ts';
import { explainError } from './user-error.ts';

/** Where the development server listens. */
interface Listening {
  port: number;
  host: string;
}

/**
 * Waits until the settings of the catalog can be read; without them Astro has no base path and no page. In the meantime every
 * address shows what is wrong, and the page reloads by itself. Returns the actual port, never 0.
 */
export async function untilReadable({ port, host }: Listening): Promise<number> {
  const server = http.createServer((_, response) => {
    response.statusCode = 503;
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.setHeader('Cache-Control', 'no-store');
    response.end(waitingPage(report()));
  });
  // If the port is taken, uses any free one.
  await once(server.listen(port, host), 'listening').catch(() => once(server.listen(0, host), 'listening'));
  const { port: actual } = server.address() as AddressInfo;
  console.error(`\n${report()}`);
  console.log(`There are no pages yet: http://localhost:${actual}/ shows why.  (press Ctrl+C to stop)`);
  const fail = (error: unknown) => console.error(explainError(error) ?? error);
  await new Promise<void>((resolve) => {
    const changed = () => {
      const { loaded } = reloadStore();
      console.error(`\n${report()}`);
      if (!loaded.catalog) return;
      watcher.close();
      resolve();
    };
    const watcher = watchFolder(openStore().files.root, changed, fail);
  });
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
  return actual;
}

const report = (): string => reportOf(openStore().loaded.diagnostics);

function waitingPage(text: string): string {
  return html`<!doctype html>
<html lang="en">
<head><meta charset="utf-8" /><meta http-equiv="refresh" content="1" /><title>Waiting for catalog.yaml</title></head>
<body><main><h1>No pages yet</h1><p>The settings of the catalog cannot be read. This page reloads by itself.</p><pre>${text}</pre></main></body>
</html>
`.text;
}
