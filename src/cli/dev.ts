import { astroBase } from '../build/dev-base.ts';
import { untilReadable } from '../build/dev-waiting.ts';
import { PROJECT } from '../build/project.ts';
import { currentCatalog, openStore } from '../build/store.ts';
import { explainError } from '../build/user-error.ts';
import { FLAGS, readFlags, wantedPort } from './options.ts';

// Shows the content while an author edits it, with what is wrong in it: `npm run dev`.
const { port, host, content } = FLAGS;
const flags = readFlags('dev', 'Shows the content in the browser while you edit it, with all errors and warnings.', {
  port,
  host,
  content,
});
process.chdir(PROJECT);
process.env.ASTRO_TELEMETRY_DISABLED = '1';
const server = { port: wantedPort('dev'), host: flags.host ?? '127.0.0.1' };
try {
  const { loaded, cache } = openStore();
  cache.save();
  if (!loaded.catalog) server.port = await untilReadable(server);
  const { dev } = await import('astro');
  const { base } = currentCatalog().addresses;
  const { address } = await dev({ root: PROJECT, logLevel: 'warn', server, ...astroBase(base) });
  if (address.port !== server.port && server.port !== 0) {
    console.log(`Port ${server.port} is in use; using ${address.port}.`);
  }
  console.log(`The catalog is at http://localhost:${address.port}${base}  (press Ctrl+C to stop)`);
} catch (error) {
  console.error(explainError(error) ?? error);
  process.exitCode = 1;
}
