import type { NameIndex } from '../search/name-index.ts';
import { openIndex, type SearchEntry } from '../search/search-entry.ts';
import { addresses } from './address.ts';

let names: Promise<SearchEntry[]> | undefined;

/** All names of the catalog, fetched once. Throws if they cannot be had; then the next call tries again. */
export function loadNames(): Promise<SearchEntry[]> {
  names ??= fetch(addresses.file('names.json'))
    .then((answer) => (answer.ok ? answer.json() : Promise.reject(new Error(answer.statusText))))
    .then((index: NameIndex) => openIndex(index, addresses))
    .catch((reason) => {
      names = undefined;
      throw reason;
    });
  return names;
}
