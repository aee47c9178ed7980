import fs from 'node:fs';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { copyContent, editOne } from '../bench/copies.ts';
import { enlarged, keyTimes, measuredIndex, pasteTimes, scoreLines } from '../bench/finder.ts';
import { type Cost, measure } from '../bench/measure.ts';
import { pageCosts } from '../bench/pages.ts';
import { readQueries } from '../bench/query-file.ts';
import { pageWeights, sharedWeights } from '../bench/weights.ts';
import { PROJECT } from '../build/project.ts';
import { cacheFile, openStore } from '../build/store.ts';
import { explainError } from '../build/user-error.ts';
import { baseOf } from '../hosting/site.ts';
import { WRONG_USAGE } from './arguments.ts';
import { findChromium } from './chromium.mjs';
import { siteServer } from './site-server.ts';

// Measures builds of catalogs made from the specs: without a cache, after one edit, and unchanged; and how long it takes to
// only write the same files. `npm run bench` takes two sizes, `npm run bench -- 649` one. `npm run bench -- finder FILE` measures
// the finder instead: how many of the queries of a file it answers, and how long each key takes. `npm run bench -- pages` measures
// pages of the built site on a slow phone.
const [what, ...others] = process.argv.slice(2);
const files = what === 'finder' ? others.map((file) => path.resolve(process.env.INIT_CWD ?? '.', file)) : [];
process.chdir(PROJECT);
const source = process.env.CATALOG_CONTENT || 'content';
const folder = path.resolve('.cache/bench');
/** The sizes that are measured without an argument: of this catalog, and of a large one. */
const SIZES = [649, 10_000];

/** The text that `--help` prints. */
const HELP = `Usage: npm run bench -- [sizes]
       npm run bench -- finder [files of queries]
       npm run bench -- pages [addresses]

Measures builds of catalogs with these numbers of functions (${SIZES.join(' and ')}); the finder:
the queries it answers, and the time of a key; or pages of the built site on a
slow phone. The content folder is content/, or CATALOG_CONTENT.`;

if (what === '--help' || what === '-h') {
  console.log(HELP);
} else if (what === 'finder') {
  await benchFinder(files);
} else if (what === 'pages') {
  await benchPages(others.map((address) => address.replace(/^\//, '')));
} else {
  const invalid = process.argv.slice(2).find((size) => !/^[1-9]\d*$/.test(size));
  if (invalid !== undefined)
    stop(`expected a number of functions, \`pages\`, or \`finder\` and files of queries; got \`${invalid}\``);
  const sizes = process.argv.slice(2).map(Number);
  for (const size of sizes.length > 0 ? sizes : SIZES) await bench(size);
  fs.rmSync(folder, { recursive: true, force: true });
}

function stop(message: string): never {
  console.error(message);
  process.exit(WRONG_USAGE);
}

/** Prints how long pages take to show on a slow phone, and their compressed sizes; without addresses, pages of each kind. */
async function benchPages(asked: readonly string[]): Promise<void> {
  const { catalog } = openStore().loaded;
  const site = path.resolve(process.env.CATALOG_OUT || 'dist');
  if (!catalog) stop(`${source} cannot be read; see \`npm run check\``);
  if (!fs.existsSync(path.join(site, 'index.html'))) stop(`${site} holds no built site; build it first: npm run build`);
  const browser = findChromium() ?? stop('the pages are measured in Chromium');
  const { functions, categories, guides } = catalog;
  const bySize = [...functions].sort((a, b) => (a.parameters?.length ?? 0) - (b.parameters?.length ?? 0));
  const chosen = [bySize[0], bySize[functions.length >> 1], bySize.at(-1)].filter((one) => one !== undefined);
  const usual = [
    '',
    ...new Set(chosen.map(({ name }) => `functions/${encodeURIComponent(name)}/`)),
    'functions/',
    ...categories.slice(0, 1).map(({ slug }) => `categories/${slug}/`),
    ...guides.slice(0, 1).map(({ slug }) => `guides/${slug}/`),
  ];
  const addresses = asked.length > 0 ? asked : usual;
  const missing = addresses.find((address) => !fs.existsSync(path.join(site, address, 'index.html')));
  if (missing !== undefined) stop(`${site} has no page \`${missing}\``);
  console.log('paint ms   HTML kB    CSS kB scripts kB');
  const base = baseOf(site);
  const server = siteServer(site, base);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}${base}`;
  for (const { address, paint, html, styles, scripts } of await pageCosts(
    { folder: site, base, url },
    browser,
    addresses,
  )) {
    const sizes = [html, styles, scripts].map((bytes) => (bytes / 1024).toFixed(1).padStart(10)).join('');
    console.log(`${paint.toFixed(0).padStart(8)}${sizes}  ${address}`);
  }
  server.closeAllConnections();
  server.close();
}

/** Prints the scores of the queries of each file, without files those of content/tests, and the time of a key. */
async function benchFinder(files: readonly string[]): Promise<void> {
  const { catalog } = openStore().loaded;
  if (!catalog) stop(`${source} cannot be read; see \`npm run check\``);
  const own = path.join(source, 'tests', 'queries.yaml');
  const chosen = files.length > 0 ? files : fs.existsSync(own) ? [own] : [];
  const small = await measuredIndex(catalog);
  const queries = chosen.flatMap((file) => {
    try {
      const read = readQueries(file);
      console.log(`\n${path.relative('.', file)}\n${scoreLines(small, read).join('\n')}`);
      return read;
    } catch (error) {
      return stop(explainError(error) ?? (error as Error).message);
    }
  });
  const typed = queries.length > 0 ? queries.map(({ query }) => query) : catalog.functions.map(({ name }) => name);
  console.log('\nfunctions   names kB  fields kB   open ms  one task   key ms: median    95 %  longest   pasted');
  for (const [count, measured] of [
    [catalog.functions.length, small],
    [SIZES[1]!, await measuredIndex(enlarged(catalog, SIZES[1]!))],
  ] as const) {
    const times = keyTimes(measured, typed);
    const cells = [
      [String(count), 9],
      [(measured.bytes.names / 1024).toFixed(1), 11],
      [(measured.bytes.fields / 1024).toFixed(1), 11],
      [measured.opening.toFixed(0), 10],
      [measured.longestTask.toFixed(0), 10],
      [times[times.length >> 1]!.toFixed(2), 17],
      [times[Math.floor(times.length * 0.95)]!.toFixed(1), 8],
      [times.at(-1)!.toFixed(1), 9],
      [pasteTimes(measured).at(-1)!.toFixed(1), 9],
    ] as const;
    console.log(cells.map(([text, width]) => text.padStart(width)).join(''));
  }
}

async function bench(size: number): Promise<void> {
  const content = path.join(folder, `content-${size}`);
  const site = path.join(folder, `site-${size}`);
  const count = copyContent(source, content, size);
  fs.rmSync(cacheFile(content), { force: true });
  const build = () =>
    measure(process.execPath, ['src/cli/build.ts'], { ...process.env, CATALOG_CONTENT: content, CATALOG_OUT: site });
  console.log(`\n${count} functions            wall s   CPU s  peak MB`);
  row('cold', await build());
  editOne(content, 1);
  row('after one edit', await build());
  row('nothing changed', await build());
  const { files, bytes, seconds } = bareWriting(site);
  console.log(
    `${'writing the same bytes'.padEnd(24)} ${seconds.toFixed(1).padStart(7)}          ${files} files, ${(bytes / 1e6).toFixed(0)} MB`,
  );
  const { median, p95, largest } = pageWeights(site);
  console.log(
    `function pages as sent    median ${median.toFixed(1)} kB, 95 % ${p95.toFixed(1)} kB, largest ${largest.toFixed(1)} kB`,
  );
  for (const [name, kilobytes] of sharedWeights(site)) console.log(`  ${name.padEnd(40)} ${kilobytes.toFixed(1)} kB`);
  for (const made of [content, site]) fs.rmSync(made, { recursive: true, force: true });
  fs.rmSync(cacheFile(content), { force: true });
}

function row(name: string, { wall, cpu, peakMegabytes }: Cost): void {
  console.log(
    `${name.padEnd(24)} ${wall.toFixed(1).padStart(7)} ${cpu.toFixed(1).padStart(7)} ${peakMegabytes.toFixed(0).padStart(8)}`,
  );
}

/** Writes a copy of every file of a site, and measures only that: the cost of the disk. */
function bareWriting(site: string): { files: number; bytes: number; seconds: number } {
  const entries = fs.readdirSync(site, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const sources = entries.map((entry) => path.join(entry.parentPath, entry.name));
  const contents = sources.map((file) => fs.readFileSync(file));
  const target = `${site}-bare`;
  const began = performance.now();
  for (const [i, file] of sources.entries()) {
    const to = path.join(target, path.relative(site, file));
    fs.mkdirSync(path.dirname(to), { recursive: true });
    fs.writeFileSync(to, contents[i]!);
  }
  const seconds = (performance.now() - began) / 1000;
  fs.rmSync(target, { recursive: true, force: true });
  return { files: sources.length, bytes: contents.reduce((sum, one) => sum + one.length, 0), seconds };
}
