import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { writeProgramFiles } from '../build/program-files.ts';
import { makeSearchIndex } from '../build/search-index.ts';
import { stage } from '../build/stages.ts';
import { currentCatalog, errorsOf, openStore, PROJECT } from '../catalog/store.ts';
import { formatDiagnostic } from '../spec/diagnostic.ts';

// Builds the whole site: `npm run build`. It is made in a folder of its own that takes the place of the published one only
// when it is whole, so a build that fails or is killed leaves the site as it was.
process.chdir(PROJECT);
const out = path.resolve(process.env.CATALOG_OUT ?? 'dist');
const store = openStore();
const errors = errorsOf(store);
if (errors.length > 0) {
  console.error(errors.map(formatDiagnostic).join('\n'));
  console.error(
    `${errors.length} errors: nothing was built${fs.existsSync(out) ? `, and ${path.relative(PROJECT, out) || out} is as it was` : ''}.`,
  );
  process.exit(1);
}
stage('specs', store.loaded.catalog!.functions.length);
const stageDir = `.cache/build-${process.pid}`;
const remove = startRemover();
sweep();
process.env.CATALOG_STAGE = stageDir;
process.env.ASTRO_TELEMETRY_DISABLED = '1';
try {
  const catalog = currentCatalog();
  // Before the pages, not beside them: at 10,000 functions both at once would take half as much memory again.
  const search = await makeSearchIndex(catalog, `.cache/pagefind-${process.pid}`);
  stage('full-text index', search.records);
  const { build } = await import('astro');
  await build({ root: PROJECT, logLevel: 'warn' });
  stage('files for programs', writeProgramFiles(catalog, stageDir));
  search.moveTo(path.join(stageDir, 'pagefind'));
  store.cache.save();
  publish(path.resolve(stageDir), out);
} catch (error) {
  fs.rmSync(stageDir, { recursive: true, force: true });
  console.error(error);
  process.exit(1);
}
const seconds = performance.now() / 1000;
console.log(`${path.relative(PROJECT, out) || out} is ready, ${seconds.toFixed(1)} s in all`);

/** Puts the new site in the place of the old one. On another disk it is copied beside it first, so that the last step is a rename. */
function publish(from: string, to: string): void {
  const old = `${to}.old-${process.pid}`;
  let ready = from;
  fs.mkdirSync(path.dirname(to), { recursive: true });
  if (fs.statSync(from).dev !== fs.statSync(path.dirname(to)).dev) {
    ready = `${to}.new-${process.pid}`;
    fs.cpSync(from, ready, { recursive: true });
    fs.rmSync(from, { recursive: true });
  }
  if (fs.existsSync(to)) fs.renameSync(to, old);
  fs.renameSync(ready, to);
  remove([old]);
}

/** Takes away what builds that were killed have left, and brings back a site that was on its way out. */
function sweep(): void {
  const beside = fs.existsSync(path.dirname(out))
    ? fs.readdirSync(path.dirname(out)).map((name) => path.join(path.dirname(out), name))
    : [];
  const olds = beside.filter((name) => name.startsWith(`${out}.old-`) && !isRunning(name));
  const kept = !fs.existsSync(out) && olds.shift();
  if (kept) fs.renameSync(kept, out);
  const cached = fs.existsSync('.cache')
    ? fs
        .readdirSync('.cache')
        .filter((name) => /^(?:build|pagefind)-\d+$/.test(name))
        .map((name) => `.cache/${name}`)
    : [];
  remove(
    [...olds, ...beside.filter((name) => name.startsWith(`${out}.new-`)), ...cached].filter((name) => !isRunning(name)),
  );
}

/** Whether the build whose number ends a name still runs; another's work is left alone. */
function isRunning(name: string): boolean {
  const pid = Number(/-(\d+)$/.exec(name)?.[1]);
  if (pid === process.pid) return false;
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/**
 * Starts a process that removes the folders it is told of, and outlives this one: thousands of files take seconds that
 * nobody should wait for. It is started early, since starting one costs as much memory as this process has at that moment.
 */
function startRemover(): (folders: readonly string[]) => void {
  const remover = spawn('sh', ['-c', 'while IFS= read -r folder; do rm -rf -- "$folder"; done'], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  remover.unref();
  return (folders) => {
    for (const folder of folders) if (fs.existsSync(folder)) remover.stdin.write(`${folder}\n`);
  };
}
