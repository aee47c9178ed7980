import { brotliCompressSync } from 'node:zlib';
import { ROOT_ADDRESSES } from '../catalog/model/address.ts';
import type { Catalog } from '../catalog/model/catalog.ts';
import { inSlices } from '../client/in-slices.ts';
import { fieldSource } from '../export/fields.ts';
import { searchSource } from '../export/names.ts';
import { type FieldIndex, openFields } from '../search/field-index.ts';
import { makeFieldData } from '../search/make-field-data.ts';
import { makeSearchData } from '../search/make-search-data.ts';
import { search } from '../search/search.ts';
import { openingSteps, type SearchIndex } from '../search/search-index.ts';
import { type ExpectedQuery, foundNames, placeOf, scoresByKind } from './finder-scores.ts';

/**
 * The finder's data, opened, with the sizes of the files as sent, in bytes; the time to open them, and the longest time for which that
 * blocks the thread, in milliseconds.
 */
export interface MeasuredIndex {
  index: SearchIndex;
  fields: FieldIndex;
  bytes: { names: number; fields: number };
  opening: number;
  longestTask: number;
}

/** Makes and opens the index of a catalog, as the browser does. */
export async function measuredIndex(catalog: Catalog): Promise<MeasuredIndex> {
  const names = JSON.stringify(makeSearchData(searchSource(catalog)));
  const fields = JSON.stringify(makeFieldData(fieldSource(catalog)));
  const stop = watchTasks();
  const began = performance.now();
  const index = await inSlices(openingSteps(JSON.parse(names), ROOT_ADDRESSES));
  await new Promise((resolve) => setTimeout(resolve));
  const fieldIndex = openFields(JSON.parse(fields));
  const opening = performance.now() - began;
  const longestTask = await stop();
  const bytes = { names: brotliCompressSync(names).length, fields: brotliCompressSync(fields).length };
  return { index, fields: fieldIndex, bytes, opening, longestTask };
}

/** Measures the longest time that anything blocks the thread, until the returned function is called, which returns it in milliseconds. */
function watchTasks(): () => Promise<number> {
  let [last, longest, isWatching] = [performance.now(), 0, true];
  const look = (): void => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    if (isWatching) setImmediate(look);
  };
  setImmediate(look);
  return async () => {
    await new Promise((resolve) => setImmediate(resolve));
    isWatching = false;
    return longest;
  };
}

/** Returns a catalog with copies of its functions under other names, until there are `wanted`. */
export function enlarged(catalog: Catalog, wanted: number): Catalog {
  const { functions } = catalog;
  if (functions.length === 0) return catalog;
  const copies = Array.from({ length: Math.max(0, wanted - functions.length) }, (_, i) => {
    const spec = functions[i % functions.length]!;
    const round = 1 + Math.floor(i / functions.length);
    return { ...spec, name: `${spec.name}_v${round}`, summary: `${spec.summary} Number ${round}.` };
  });
  return { ...catalog, functions: [...functions, ...copies] };
}

/** How often each search is measured, and how often the slowest ones again. */
const RUNS = 2;
const AGAIN = 8;
/** The number of slowest searches. */
const SLOWEST = 100;
/** How many searches come before the measured ones: the first ones are slower than any later one. */
const WARM_UP = 200;

/** Returns the time of a search for each key of each query, in milliseconds, the longest last. */
export function keyTimes(measured: MeasuredIndex, queries: readonly string[]): number[] {
  return searchTimes(
    measured,
    queries.flatMap((query) => Array.from({ length: query.length }, (_, i) => query.slice(0, i + 1))),
  );
}

/** The number of pasted addresses that are measured. */
const PASTED = 100;

/** Returns the times of searches for old addresses whose last part is almost a name, the slowest ones to read. */
export function pasteTimes(measured: MeasuredIndex): number[] {
  const functions = measured.index.entries.filter(({ kind }) => kind === 'function');
  const step = Math.max(1, Math.floor(functions.length / PASTED));
  const names = functions.filter((_, i) => i % step === 0).map(({ name }) => name.slice(0, -1));
  return searchTimes(
    measured,
    names.map((name) => `https://docs.example/display/API/Functions+-+${name}x`),
  );
}

/**
 * Returns the times of searches in milliseconds, sorted. Other programs can only slow a search down, so the fastest of several runs
 * is the best measurement.
 */
function searchTimes({ index, fields }: MeasuredIndex, texts: readonly string[]): number[] {
  const time = (text: string, runs: number): number => {
    let least = Number.POSITIVE_INFINITY;
    for (let run = 0; run < runs; run += 1) {
      const began = performance.now();
      search(index, fields, text);
      least = Math.min(least, performance.now() - began);
    }
    return least;
  };
  for (const text of texts.slice(0, WARM_UP)) time(text, 1);
  const byTime = texts.map((text) => ({ text, least: time(text, RUNS) })).sort((a, b) => b.least - a.least);
  for (const one of byTime.slice(0, SLOWEST)) one.least = Math.min(one.least, time(one.text, AGAIN));
  return byTime.map(({ least }) => least).sort((a, b) => a - b);
}

/** Returns the lines of the report on queries: the scores by kind, then each query whose first result is wrong. */
export function scoreLines({ index, fields }: MeasuredIndex, queries: readonly ExpectedQuery[]): string[] {
  const scores = [...scoresByKind(index, fields, queries)].map(([kind, { count, first, inThree }]) => {
    const percent = (part: number): string => `${Math.round((100 * part) / count)} %`.padStart(8);
    return `${kind.padEnd(16)}${String(count).padStart(8)}${percent(first)}${percent(inThree)}`;
  });
  const wrong = queries.flatMap((query) => {
    const place = placeOf(index, fields, query);
    if (place === 0) return [];
    const found = foundNames(index, fields, query.query).slice(0, 3).join(', ') || 'nothing';
    return `${place < 0 ? '-' : place + 1}  ${query.kind}: ${query.query} (expected ${query.expected.join(', ')}; found ${found})`;
  });
  return [`${'queries'.padEnd(16)}${'count'.padStart(8)}   first in three`, ...scores, '', ...wrong];
}
