// What a reader has to fetch: the figures are printed, the budgets are kept.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { brotliCompressSync, constants } from 'node:zlib';
import { pagesOf, siteFolder } from './files.ts';

const folder = siteFolder();
const packed = (data: Buffer | string): number =>
  brotliCompressSync(data, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
const weigh = (file: string): number => packed(fs.readFileSync(path.join(folder, file)));
const kilo = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
const assets = fs.readdirSync(path.join(folder, '_astro'));

test('a function page weighs less than 8 kB in the middle', (t) => {
  const pages = pagesOf(folder).filter(({ address }) => /^functions\/[^/]+\/$/.test(address));
  // Every eighth page is enough for a median, and the largest for the other end.
  const weights = pages
    .filter((_, i) => i % 8 === 0)
    .map(({ html }) => packed(html))
    .sort((a, b) => a - b);
  const median = weights[Math.floor(weights.length / 2)]!;
  const largest = pages.reduce((most, page) => (page.html.length > most.html.length ? page : most));
  t.diagnostic(`function page: median ${kilo(median)}, largest ${kilo(packed(largest.html))} (${largest.address})`);
  t.diagnostic(`A to Z ${kilo(weigh('functions/index.html'))}, home ${kilo(weigh('index.html'))}`);
  assert.ok(median < 8000, kilo(median));
});

test('the styles weigh less than 8 kB', (t) => {
  const styles = assets.filter((name) => name.endsWith('.css'));
  const weight = styles.reduce((sum, name) => sum + weigh(`_astro/${name}`), 0);
  t.diagnostic(`CSS ${kilo(weight)} in ${styles.length} file`);
  assert.ok(weight < 8000, kilo(weight));
});

test('scripts before any feature is asked for weigh less than 6 kB', (t) => {
  const html = fs.readFileSync(path.join(folder, 'functions/createacct/index.html'), 'utf8');
  const scripts = [...html.matchAll(/<script\b[^>]* src="\/([^"]+)"/g)].map(([, src]) => src!);
  assert.equal(scripts.length, 2);
  for (const script of scripts) {
    const text = fs.readFileSync(path.join(folder, script), 'utf8');
    for (const [, other] of text.matchAll(/\b(?:import|from)\s*"\.\/([^"]+)"/g))
      if (!scripts.includes(`_astro/${other}`)) scripts.push(`_astro/${other}`);
  }
  const weight = scripts.reduce((sum, script) => sum + weigh(script), 0);
  const later = assets.filter((name) => name.endsWith('.js') && !scripts.includes(`_astro/${name}`));
  t.diagnostic(
    `JavaScript ${kilo(weight)} in ${scripts.length} files, later ${later.map((name) => `${name.split('.')[0]} ${kilo(weigh(`_astro/${name}`))}`).join(', ')}`,
  );
  t.diagnostic(`index of names ${kilo(weigh('names.json'))}`);
  assert.ok(weight < 6000, kilo(weight));
});
