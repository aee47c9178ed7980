import fs from 'node:fs';
import path from 'node:path';
import { recover } from '../build/publish.ts';
import { PROJECT } from '../build/store.ts';
import { explainError } from '../build/user-error.ts';
import { FLAGS, readFlags, wantedPort } from './options.ts';
import { baseOf, siteServer } from './site-server.ts';

// Serves the built site as it should be published: `npm run serve`.
const { port, host, out } = FLAGS;
const flags = readFlags('serve', 'Serves the built site as it should be published.', { port, host, out });
process.chdir(PROJECT);
const site = path.resolve(process.env.CATALOG_OUT || 'dist');
const wanted = wantedPort('serve');
const listenOn = flags.host ?? '127.0.0.1';
try {
  // A build that was killed while it published has left the site for others to finish.
  if (!fs.existsSync(site)) recover(path.join(PROJECT, '.cache'), site);
  serve();
} catch (error) {
  console.error(explainError(error) ?? error);
  process.exitCode = 1;
}

function serve(): void {
  if (!fs.existsSync(path.join(site, 'index.html'))) {
    console.error(`${site} holds no built site; build it first: npm run build`);
    process.exitCode = 1;
    return;
  }
  // The base path comes from the site, since the content may have changed after the build.
  const base = baseOf(site);
  const server = siteServer(site, base);
  server.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EADDRINUSE' && wanted !== 0) {
      console.log(`Port ${wanted} is in use; using another one.`);
      server.listen(0, listenOn);
      return;
    }
    console.error(`Cannot listen on ${listenOn}, port ${wanted}: ${error.message}`);
    process.exitCode = 1;
  });
  server.on('listening', () => {
    const address = server.address();
    const actual = typeof address === 'object' && address ? address.port : wanted;
    console.log(`The catalog is at http://${nameOf(listenOn)}:${actual}${base}  (Ctrl+C ends)`);
  });
  server.listen(wanted, listenOn);
}

/** A host as it is written in a URL. */
function nameOf(host: string): string {
  if (['127.0.0.1', '0.0.0.0', '::'].includes(host)) return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}
