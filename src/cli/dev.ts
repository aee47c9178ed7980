import { openStore, PROJECT } from '../build/store.ts';
import { explainError } from '../build/user-error.ts';
import { FLAGS, readFlags, wantedPort } from './options.ts';

// Shows the content while an author edits it, with what is wrong in it: `npm run dev`.
const { port, host, content } = FLAGS;
const flags = readFlags('dev', 'Shows the content while you edit it, with all errors and warnings.', {
  port,
  host,
  content,
});
process.chdir(PROJECT);
process.env.ASTRO_TELEMETRY_DISABLED = '1';
const wanted = wantedPort('dev');
try {
  const { loaded, cache } = openStore();
  cache.save();
  const { dev } = await import('astro');
  const server = await dev({
    root: PROJECT,
    logLevel: 'warn',
    server: { port: wanted, host: flags.host ?? '127.0.0.1' },
  });
  const { base } = loaded.catalog?.addresses ?? { base: '/' };
  if (server.address.port !== wanted && wanted !== 0) {
    console.log(`Port ${wanted} is in use; using ${server.address.port}.`);
  }
  console.log(`The catalog is at http://localhost:${server.address.port}${base}  (Ctrl+C ends)`);
} catch (error) {
  console.error(explainError(error) ?? error);
  process.exitCode = 1;
}
