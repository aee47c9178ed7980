import fs from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';

/** How many pages are compressed: the most careful level takes its time. */
const SAMPLE = 150;

/** The size of a text as a good server sends it, in bytes (brotli, level 11). */
function sentSize(file: string): number {
  return brotliCompressSync(fs.readFileSync(file)).length;
}

/** Sizes of function pages as they are sent, of an even sample: median, 95th percentile, largest, in kilobytes. */
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

/** Sizes of the files that all pages share, by name, in kilobytes as sent. */
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
