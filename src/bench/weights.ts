import fs from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';

/** How many pages are compressed: the highest level is slow. */
const SAMPLE = 150;

/** Returns the compressed size of a file in bytes (brotli, level 11). */
export function sentSize(file: string): number {
  return brotliCompressSync(fs.readFileSync(file)).length;
}

/** Returns the compressed sizes of function pages in kilobytes: median and 95th percentile of a sample, and the largest. */
export function pageWeights(site: string): { median: number; p95: number; largest: number } {
  const folder = path.join(site, 'functions');
  const pages = fs
    .readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => path.join(folder, name, 'index.html'));
  const step = Math.max(1, Math.floor(pages.length / SAMPLE));
  const largest = pages.reduce((a, b) => (fs.statSync(a).size >= fs.statSync(b).size ? a : b));
  const sizes = pages
    .filter((_, i) => i % step === 0)
    .map((page) => sentSize(page) / 1000)
    .sort((a, b) => a - b);
  return {
    median: sizes[Math.floor(sizes.length / 2)]!,
    p95: sizes[Math.floor(sizes.length * 0.95)]!,
    largest: sentSize(largest) / 1000,
  };
}

/** Returns the names and compressed sizes, in kilobytes, of the files that all pages share. */
export function sharedWeights(site: string): [string, number][] {
  const folder = path.join(site, '_astro');
  const files = fs
    .readdirSync(folder)
    .map((name): [string, number] => [`_astro/${name}`, sentSize(path.join(folder, name)) / 1000]);
  const others = ['boot.js', 'names.json', 'catalog.json', 'functions/index.html'].map((name): [string, number] => [
    name,
    sentSize(path.join(site, name)) / 1000,
  ]);
  return [...files, ...others];
}
