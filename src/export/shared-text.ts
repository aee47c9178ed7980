import type { Catalog } from '../catalog/model/catalog.ts';

/** Texts of files that are also a part of another file, by catalog and path, until their own file is made. */
const shared = new WeakMap<Catalog, Map<string, string>>();

/** Returns the text of a file, as a part of another, and keeps it for its own file: the Markdown of all functions takes seconds. */
export function sharedText(path: string, catalog: Catalog, make: () => string): string {
  const texts = shared.get(catalog) ?? new Map<string, string>();
  shared.set(catalog, texts);
  const made = make();
  texts.set(path, made);
  return made;
}

/** Returns a text that was kept, and forgets it, so that the texts are not in memory for long; undefined if there is none. */
export function takeSharedText(path: string, catalog: Catalog): string | undefined {
  const texts = shared.get(catalog);
  const text = texts?.get(path);
  texts?.delete(path);
  return text;
}
