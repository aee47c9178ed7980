// What a reader has to download: the figures are printed, the budgets are kept.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { brotliCompressSync, constants } from 'node:zlib';
import { builtSites, fixtureSite } from './sites.ts';

const packed = (data: Buffer | string): number =>
  brotliCompressSync(data, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
const KB = 1024;
const kilo = (bytes: number): string => `${(bytes / KB).toFixed(1)} kB`;

/** How many of the longest pages are weighed; the heaviest is among them. */
const LONGEST = 20;

for (const { name, folder, pages } of builtSites()) {
  test(`${name}: the median function page weighs at most 6 kB, the largest 11 kB`, (t) => {
    const functions = pages.filter(({ address }) => /^functions\/[^/]+\/$/.test(address));
    // A hundred pages are enough for a median, and the largest one shows the other end.
    const every = Math.ceil(functions.length / 100);
    const weights = functions
      .filter((_, i) => i % every === 0)
      .map(({ html }) => packed(html))
      .sort((a, b) => a - b);
    const median = weights[Math.floor(weights.length / 2)] ?? 0;
    const long = functions.toSorted((a, b) => b.html.length - a.html.length).slice(0, LONGEST);
    const largest = Math.max(...long.map(({ html }) => packed(html)));
    t.diagnostic(`function page: median ${kilo(median)}, largest ${kilo(largest)}`);
    for (const file of ['functions/index.html', 'index.html'])
      t.diagnostic(`${file} ${kilo(packed(fs.readFileSync(path.join(folder, file))))}`);
    assert.ok(median <= 6 * KB, kilo(median));
    assert.ok(largest <= 11 * KB, kilo(largest));
  });

  for (const [file, most] of [
    ['names.json', 50 * KB],
    ['fields.json', 26 * KB],
  ] as const)
    test(`${name}: ${file}, which the finder loads, weighs less than ${kilo(most)}`, (t) => {
      const weight = packed(fs.readFileSync(path.join(folder, file)));
      t.diagnostic(kilo(weight));
      assert.ok(weight < most, kilo(weight));
    });
}

const site = fixtureSite();
const assets = fs.readdirSync(path.join(site.folder, '_astro'));
const weigh = (file: string): number => packed(fs.readFileSync(path.join(site.folder, file)));

test('the styles weigh at most 9 kB', (t) => {
  const styles = assets.filter((file) => file.endsWith('.css') && !file.startsWith('builder.'));
  const weight = styles.reduce((sum, file) => sum + weigh(`_astro/${file}`), 0);
  t.diagnostic(`CSS ${kilo(weight)}, number of files: ${styles.length}`);
  assert.ok(weight <= 9 * KB, kilo(weight));
});

test('a card weighs at most 4.5 kB with its style sheet and its script', (t) => {
  const [card] = [...site.cards].sort((a, b) => b.html.length - a.html.length);
  const weight = packed(Buffer.from(card!.html)) + weigh('card.css') + weigh('card.js');
  t.diagnostic(kilo(weight));
  assert.ok(weight <= 4.5 * KB, kilo(weight));
});

test('the scripts that every page loads weigh at most 5.5 kB', (t) => {
  const html = site.read('functions/plan_observation/index.html');
  const scripts = [...html.matchAll(/<script\b[^>]* src="\/([^"]+)"/g)].map(([, src]) => src!);
  assert.equal(scripts.length, 2);
  for (const script of scripts) {
    for (const [, other] of site.read(script).matchAll(/\b(?:import|from)\s*"\.\/([^"]+)"/g))
      if (!scripts.includes(`_astro/${other}`)) scripts.push(`_astro/${other}`);
  }
  const weight = scripts.reduce((sum, script) => sum + weigh(script), 0);
  const later = assets.filter((file) => file.endsWith('.js') && !scripts.includes(`_astro/${file}`));
  t.diagnostic(`JavaScript ${kilo(weight)} in ${scripts.length} files`);
  for (const file of later) t.diagnostic(`${file} ${kilo(weigh(`_astro/${file}`))}, loaded on demand`);
  assert.ok(weight <= 5.5 * KB, kilo(weight));
});

test('the scripts that only the finder needs weigh less than 9 kB', (t) => {
  const finder = assets.find((file) => /^finder\..*\.js$/.test(file));
  assert.ok(finder, assets.join());
  const main = site.read('index.html');
  const scripts = [finder];
  for (const script of scripts) {
    for (const [, other] of site.read(`_astro/${script}`).matchAll(/\b(?:import|from)\s*"\.\/([^"]+)"/g))
      if (!scripts.includes(other!) && !main.includes(other!)) scripts.push(other!);
  }
  const weight = scripts.reduce((sum, script) => sum + weigh(`_astro/${script}`), 0);
  t.diagnostic(`${kilo(weight)} in ${scripts.join()}`);
  assert.ok(weight < 9 * KB, kilo(weight));
});

test('the form that writes a call weighs less than 14 kB', (t) => {
  const scripts = assets.filter((file) => /^(?:builder|settings)\..*\.js$/.test(file));
  assert.equal(scripts.length, 2);
  const weight = scripts.reduce((sum, file) => sum + weigh(`_astro/${file}`), 0);
  t.diagnostic(`the form ${kilo(weight)}`);
  assert.ok(weight < 14 * 1024, kilo(weight));
});
