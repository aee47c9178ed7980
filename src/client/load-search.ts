import type { FieldIndex } from '../search/field-index.ts';
import { openSearch, type SearchIndex } from '../search/search-index.ts';
import { addresses } from './address.ts';

/** Returns the names and words of the catalog, loaded once. Throws if they cannot be loaded; the next call tries again. */
export const loadIndex: () => Promise<SearchIndex> = once(async () => openSearch(await load('names.json'), addresses));

/** Returns the parameters, fields and values of the catalog, in the same way; the code for them is loaded with them. */
export const loadFields: () => Promise<FieldIndex> = once(async () => {
  const [{ openFields }, data] = await Promise.all([import('../search/field-index.ts'), load('fields.json')]);
  return openFields(data);
});

/** The contents of a JSON file of the site, which the build of the same version has made. */
async function load(file: string): Promise<never> {
  const response = await fetch(addresses.file(file));
  if (!response.ok) throw new Error(response.statusText);
  return response.json() as Promise<never>;
}

/** Memoizes an asynchronous function; a failure is not kept. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let making: Promise<T> | undefined;
  return () => {
    making ??= make().catch((reason) => {
      making = undefined;
      throw reason;
    });
    return making;
  };
}
