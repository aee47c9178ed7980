import type { FieldIndex } from '../search/field-index.ts';
import { type Found, find } from '../search/find.ts';
import { looksPasted } from '../search/looks-pasted.ts';
import { openingSteps, type SearchIndex } from '../search/search-index.ts';
import { addresses } from './address.ts';
import type { TextHit } from './full-text.ts';
import { foundGroups, type LinkGroup, textGroup } from './groups.ts';
import { inSlices } from './in-slices.ts';
import { load, once } from './load.ts';

/** What shows the results of a search. */
export interface ResultView {
  /** Shows these groups in place of everything. */
  show(groups: LinkGroup[], found: Found): void;
  /** Adds groups below those that are shown. */
  append(groups: LinkGroup[]): void;
  /** The addresses that are shown. */
  listed(): Set<string>;
  /** The names could not be loaded. */
  failed(): void;
}

/** The pause after the last key before the text is searched, in milliseconds. */
const PAUSE = 180;
/** The smallest number of characters for a search in the text. */
const SHORTEST = 3;

/** Returns the names and words of the catalog, loaded once. Throws if they cannot be loaded; the next call tries again. */
export const loadIndex: () => Promise<SearchIndex> = once(async () =>
  inSlices(openingSteps(await load('names.json'), addresses)),
);

/** The parameters, fields and values of the catalog once they are loaded, so that the next key needs no wait. */
let fields: FieldIndex | undefined;

/** Returns the same, loaded once like the names; the code that opens them is loaded with them. */
const loadFields: () => Promise<FieldIndex> = once(async () => {
  const [{ openFields }, data] = await Promise.all([import('../search/field-index.ts'), load('fields.json')]);
  fields = openFields(data);
  return fields;
});

/** Loads everything that a search needs, without waiting for it. A failure is shown when a search needs it. */
export function prepareSearch(): void {
  Promise.allSettled([loadIndex(), loadFields()]);
}

/**
 * Searches for a text, and shows what is found as soon as it is there: names and words first. Fields and full text that arrive later
 * are added below, so that results do not move while the reader selects one. Stops when `isCurrent` returns false.
 */
export async function runSearch(typed: string, view: ResultView, isCurrent: () => boolean): Promise<void> {
  let index: SearchIndex;
  try {
    index = await loadIndex();
  } catch {
    if (isCurrent()) view.failed();
    return;
  }
  if (!isCurrent()) return;
  // The code that reads pasted text, and the redirects of an address, are loaded when they are needed.
  const search = looksPasted(typed)
    ? await import('./pasted.ts').then((one) => one.searchFor(typed)).catch(() => find)
    : find;
  if (!isCurrent()) return;
  const first = search(index, fields, typed);
  const linked = (found: Found): LinkGroup[] =>
    foundGroups({ index, query: found.query }, found, fields?.envelope ?? []);
  // A name that is only similar is not a result: a field may have exactly this name.
  const isEmpty = first.groups.length === 0;
  if (fields || !isEmpty) view.show(linked(first), first);
  if (!fields) {
    // The names are useful without the fields, and without the text.
    await loadFields().catch(() => {});
    if (!isCurrent()) return;
    const all = search(index, fields, typed);
    if (!isEmpty) view.append(linked(all).filter(({ kind }) => kind === 'fields' || kind === 'terms'));
    else if (fields || all.closest.length > 0) view.show(linked(all), all);
    else view.failed();
  }
  await new Promise((resolve) => setTimeout(resolve, PAUSE));
  if (!isCurrent()) return;
  // Without the words that every page has.
  const words = first.query.slots.flatMap((slot) => slot.words).join(' ') || first.query.typed;
  const found: TextHit[] = words.length < SHORTEST ? [] : await searchText(words).catch(() => []);
  if (!isCurrent()) return;
  const text = textGroup(found, view.listed());
  if (text) view.append([text]);
}

/** The pages whose text has these words. The code for it is loaded with the first search. */
async function searchText(words: string): Promise<TextHit[]> {
  return (await import('./full-text.ts')).searchText(words);
}
