import { openStore, PROJECT } from '../build/store.ts';
import { wantedPort } from './port.ts';

// The author's loop: `npm run dev`. An edit of the content shows in the browser at once, and so does what is wrong with it.
process.chdir(PROJECT);
process.env.ASTRO_TELEMETRY_DISABLED = '1';
const { loaded, cache } = openStore();
cache.save();
const { dev } = await import('astro');
const server = await dev({ root: PROJECT, logLevel: 'warn', server: { port: wantedPort() } });
const { base } = loaded.catalog?.addresses ?? { base: '/' };
console.log(`The catalog is at http://localhost:${server.address.port}${base}  (Ctrl+C ends)`);
