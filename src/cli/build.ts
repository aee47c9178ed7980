import fs from 'node:fs';
import path from 'node:path';
import { buildSite } from '../build/build-site.ts';
import { PROJECT } from '../build/project.ts';
import { explainError, ReportedError } from '../build/user-error.ts';
import { FLAGS, readFlags } from './options.ts';

// Builds and publishes the whole site: `npm run build`.
const { content, out, site } = FLAGS;
const flags = readFlags('build', 'Builds the whole site, and replaces the old one when it is complete.', {
  content,
  out,
  site,
  precompress: { help: 'also write .br and .gz copies of all text files, for web servers that send them' },
});
process.chdir(PROJECT);
process.env.ASTRO_TELEMETRY_DISABLED = '1';
// A file that is larger than allowed is then an error to report; without a listener the system ends the process silently.
process.on('SIGXFSZ', () => {});
const folder = path.resolve(process.env.CATALOG_OUT || 'dist');
const relative = path.relative(process.cwd(), folder);
const label = relative.startsWith('..') ? folder : relative || folder;
/** The status with which Node ends when nothing is left that a pending promise could wait for. */
const UNSETTLED = 13;
// Pagefind is a process of its own. If it dies, its promises are never settled.
process.on('exit', (status) => {
  if (status !== UNSETTLED) return;
  console.error(`The full-text index was not made: Pagefind ended early. ${asBefore()}`);
  process.exitCode = 1;
});
try {
  await buildSite(folder, { compressed: flags.precompress !== undefined });
  console.log(`${label} is ready, ${(performance.now() / 1000).toFixed(1)} s in all`);
} catch (error) {
  if (!(error instanceof ReportedError)) console.error(explainError(error) ?? error);
  console.error(asBefore());
  process.exitCode = 1;
}

function asBefore(): string {
  return `Nothing was built${fs.existsSync(folder) ? `; ${label} is as it was` : ''}.`;
}
