import fs from 'node:fs';
import path from 'node:path';
import { copyContent, editOne } from '../bench/copies.ts';
import { type Cost, measure } from '../bench/measure.ts';
import { pageWeights, sharedWeights } from '../bench/weights.ts';
import { cacheFile, PROJECT } from '../build/store.ts';
import { WRONG_USAGE } from './options.ts';

// Measures builds of catalogs made from the specs: without a cache, after one edit, and unchanged; and how long it takes to
// only write the same files. `npm run bench` takes two sizes, `npm run bench -- 649` one.
process.chdir(PROJECT);
const invalid = process.argv.slice(2).find((size) => !/^[1-9]\d*$/.test(size));
if (invalid !== undefined) {
  console.error(`expected a number of functions; got \`${invalid}\``);
  process.exit(WRONG_USAGE);
}
const sizes = process.argv.slice(2).map(Number);
const folder = path.resolve('.cache/bench');
for (const size of sizes.length > 0 ? sizes : [649, 10_000]) await bench(size);
fs.rmSync(folder, { recursive: true, force: true });

async function bench(size: number): Promise<void> {
  const content = path.join(folder, `content-${size}`);
  const site = path.join(folder, `site-${size}`);
  const count = copyContent(process.env.CATALOG_CONTENT || 'content', content, size);
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
