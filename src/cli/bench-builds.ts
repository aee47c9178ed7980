import fs from 'node:fs';
import path from 'node:path';
import { copyContent, editOne } from '../bench/copies.ts';
import { type Cost, measure } from '../bench/measure.ts';
import { pageWeights, sharedWeights } from '../bench/weights.ts';
import { cacheFile } from '../build/store.ts';
import { filesOfCache } from '../catalog/read/cache.ts';

/** Where the copies of catalogs and their sites are. */
const FOLDER = path.resolve('.cache/bench');

/**
 * Builds catalogs with these numbers of functions, made from the content folder `source`, and prints what each build costs, how long it
 * takes to only write the same files, and how large the pages are.
 */
export async function benchBuilds(source: string, sizes: readonly number[]): Promise<void> {
  for (const size of sizes) await bench(source, size);
  fs.rmSync(FOLDER, { recursive: true, force: true });
}

async function bench(source: string, size: number): Promise<void> {
  const content = path.join(FOLDER, `content-${size}`);
  const site = path.join(FOLDER, `site-${size}`);
  const count = copyContent(source, content, size);
  removeCache(content);
  const build = () =>
    measure(process.execPath, ['src/cli/launch.mjs', 'build'], {
      ...process.env,
      CATALOG_CONTENT: content,
      CATALOG_OUT: site,
    });
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
  removeCache(content);
}

function removeCache(content: string): void {
  for (const file of filesOfCache(cacheFile(content))) fs.rmSync(file, { force: true });
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
