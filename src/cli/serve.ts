import fs from 'node:fs';
import path from 'node:path';
import { PROJECT } from '../build/project.ts';
import { recover } from '../build/recover.ts';
import { explainError } from '../build/user-error.ts';
import { baseOf } from '../hosting/site.ts';
import { listen } from './listen.ts';
import { flags, wanted } from './serve-flags.ts';
import { siteServer } from './site-server.ts';

// Serves the built site as it should be published: `npm run serve`.

process.chdir(PROJECT);
const site = path.resolve(process.env.CATALOG_OUT || 'dist');
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
  listen(siteServer(site, base), wanted, flags.host ?? '127.0.0.1', (address) =>
    console.log(`The catalog is at ${address}${base}  (press Ctrl+C to stop)`),
  );
}
