import { brotliCompressSync } from 'node:zlib';
import { ROOT_ADDRESSES } from '../catalog/model/address.ts';
import type { Catalog } from '../catalog/model/catalog.ts';
import { fieldSource } from '../export/fields.ts';
import { searchSource } from '../export/names.ts';
import { type FieldIndex, openFields } from '../search/field-index.ts';
import { makeFieldData } from '../search/make-field-data.ts';
import { makeSearchData } from '../search/make-search-data.ts';
import { search } from '../search/search.ts';
import { openSearch, type SearchIndex } from '../search/search-index.ts';
import { type ExpectedQuery, foundNames, placeOf, scoresByKind } from './finder-scores.ts';

/** The finder's data, opened, with the sizes of the files as sent, in bytes, and the time to open them, in milliseconds. */
export interface MeasuredIndex {
  index: SearchIndex;
  fields: FieldIndex;
  bytes: { names: number; fields: number };
  opening: number;
}

/** Makes and opens the index of a catalog, as the browser does. */
export function measuredIndex(catalog: Catalog): MeasuredIndex {
  const names = JSON.stringify(makeSearchData(searchSource(catalog)));
  const fields = JSON.stringify(makeFieldData(fieldSource(catalog)));
  const began = performance.now();
  const index = openSearch(JSON.parse(names), ROOT_ADDRESSES);
  const fieldIndex = openFields(JSON.parse(fields));
  const opening = performance.now() - began;
  const bytes = { names: brotliCompressSync(names).length, fields: brotliCompressSync(fields).length };
  return { index, fields: fieldIndex, bytes, opening };
}

/** A catalog with copies of its functions under other names, until there are `wanted`. */
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

/** How often each search is measured. */
const RUNS = 3;

/** Returns the time of a search for each key of each query, in milliseconds, the longest last. */
export function keyTimes({ index, fields }: MeasuredIndex, queries: readonly string[]): number[] {
  const typed = queries.flatMap((query) => Array.from({ length: query.length }, (_, i) => query.slice(0, i + 1)));
  // The first searches are slower than any later one.
  for (const query of typed.slice(0, 200)) search(index, fields, query);
  const time = (query: string): number => {
    const began = performance.now();
    search(index, fields, query);
    return performance.now() - began;
  };
  // Other programs can only slow a search down, so the fastest of several runs is the best measurement.
  return typed.map((query) => Math.min(...Array.from({ length: RUNS }, () => time(query)))).sort((a, b) => a - b);
}

/** The lines of the report on queries: the scores by kind, then each query whose first result is wrong. */
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
