import type { NameIndex } from '../search/name-index.ts';
import { openIndex, type SearchEntry } from '../search/search-entry.ts';
import { addresses } from './address.ts';

let names: Promise<SearchEntry[]> | undefined;

/** Returns all names of the catalog, loaded once. Throws if they cannot be loaded; the next call tries again. */
export function loadNames(): Promise<SearchEntry[]> {
  names ??= fetch(addresses.file('names.json'))
    .then((response) => (response.ok ? response.json() : Promise.reject(new Error(response.statusText))))
    .then((index: NameIndex) => openIndex(index, addresses))
    .catch((reason) => {
      names = undefined;
      throw reason;
    });
  return names;
}
