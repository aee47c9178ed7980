import { type FieldIndex, openFields } from '../search/field-index.ts';
import type { SearchData } from '../search/search-data.ts';
import { openSearch, type SearchIndex } from '../search/search-index.ts';
import { addresses } from './address.ts';

/** Returns the names and words of the catalog, loaded once. Throws if they cannot be loaded; the next call tries again. */
export const loadIndex: () => Promise<SearchIndex> = once('names.json', (data: SearchData) =>
  openSearch(data, addresses),
);

/** Returns the parameters, fields and values of the catalog, in the same way. */
export const loadFields: () => Promise<FieldIndex> = once('fields.json', openFields);

/** Makes a function that loads a file and opens it. It keeps a success, and forgets a failure. */
function once<Data, Opened>(file: string, open: (data: Data) => Opened): () => Promise<Opened> {
  let loading: Promise<Opened> | undefined;
  return () => {
    loading ??= fetch(addresses.file(file))
      .then((response) => (response.ok ? response.json() : Promise.reject(new Error(response.statusText))))
      .then(open)
      .catch((reason) => {
        loading = undefined;
        throw reason;
      });
    return loading;
  };
}
