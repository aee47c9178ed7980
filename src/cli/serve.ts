import fs from 'node:fs';
import path from 'node:path';
import { recover } from '../build/publish.ts';
import { PROJECT } from '../build/store.ts';
import { explainError } from '../build/user-error.ts';
import { FLAGS, readFlags, wantedPort } from './options.ts';
import { baseOf, siteServer } from './site-server.ts';

// Serves the built site as it should be published: `npm run serve`.
/** How many ports after the wanted one are tried. */
const TRIES = 20;
const LAST_PORT = 65535;

const flags = readFlags('serve', 'Serves the built site as it should be published.', {
  port: FLAGS.port,
  host: FLAGS.host,
  out: FLAGS.out,
});
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
  let port = wanted;
  server.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EADDRINUSE' && port < wanted + TRIES && port < LAST_PORT) {
      port += 1;
      server.listen(port, listenOn);
      return;
    }
    console.error(`Cannot listen on ${listenOn}, port ${port}: ${error.message}`);
    process.exitCode = 1;
  });
  server.on('listening', () => {
    const address = server.address();
    const actual = typeof address === 'object' && address ? address.port : port;
    if (port !== wanted) console.log(`Port ${wanted} is in use; using ${port}.`);
    console.log(`The catalog is at http://${nameOf(listenOn)}:${actual}${base}  (Ctrl+C ends)`);
  });
  server.listen(port, listenOn);
}

/** A host as it is written in a URL. */
function nameOf(host: string): string {
  if (['127.0.0.1', '0.0.0.0', '::'].includes(host)) return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}
