import type { BrowserAddresses } from '../catalog/model/address.ts';
import { stem } from './english.ts';
import { type Intents, intentsOf } from './intent.ts';
import { type OpenedEntry, openEntries } from './open-entries.ts';
import type { SearchData } from './search-data.ts';
import type { SearchEntry } from './search-entry.ts';
import { StemNumbers } from './stem-numbers.ts';
import { type Lexicon, lexiconOf } from './vocabulary.ts';
import { FIELD_WEIGHT } from './weights.ts';

/** The entries that have a stem, by their index, and how much the stem counts there. */
export interface Postings {
  entries: number[];
  weights: number[];
}

/** Everything that is searched: entries, and an inverted index of their words. */
export interface SearchIndex {
  /** The base path of the addresses of entries. */
  base: string;
  entries: readonly SearchEntry[];
  /** Those of functions, in the order of the search data. */
  functions: readonly SearchEntry[];
  /** By the number of a stem. */
  postings: readonly (Postings | undefined)[];
  /** How rare each stem is, by its number: the logarithm of BM25, 0 for a stem that no entry has. */
  rarity: readonly number[];
  stems: StemNumbers;
  lexicon: Lexicon;
  intents: Intents;
  /** The names of functions and variants in compact form. */
  names: ReadonlySet<string>;
  apiNames: readonly string[];
  tasks: readonly { title: string; entry: SearchEntry }[];
  /** All stems that entries have, sorted, for those that begin with what is typed. */
  sorted: readonly string[];
}

/** The kinds of entries that people paste the names of. */
const CALLED: readonly SearchEntry['kind'][] = ['function', 'variant'];

/** Opens search data, as the browser, tests and measurements do. */
export function openSearch(data: SearchData, addresses: BrowserAddresses): SearchIndex {
  const lexicon = lexiconOf(data.vocabulary);
  const stems = new StemNumbers();
  for (const one of data.stems.split(' ')) stems.add(one);
  const opened = [...openEntries(data, addresses, stems, lexicon.stopWords)];
  const postings: (Postings | undefined)[] = [];
  for (const [index, one] of opened.entries()) {
    for (const [number, weight] of weightsOf(one)) {
      postings[number] ??= { entries: [], weights: [] };
      postings[number].entries.push(index);
      postings[number].weights.push(weight);
    }
  }
  const all = stems.all();
  const entries = opened.map(({ entry }) => entry);
  return {
    base: addresses.base,
    entries,
    functions: entries.filter(({ kind }) => kind === 'function'),
    postings,
    rarity: all.map((_, number) => rarityOf(postings[number]?.entries.length ?? 0, opened.length)),
    stems,
    lexicon,
    intents: intentsOf(data.verbs),
    names: new Set(opened.flatMap(({ entry }) => (CALLED.includes(entry.kind) ? entry.compacts : []))),
    apiNames: data.apiNames,
    tasks: data.tasks.map(([title, index]) => ({ title, entry: opened[index]!.entry })),
    sorted: all.filter((_, number) => postings[number]).sort(),
  };
}

/** How much each stem of an entry counts: the sum over the parts that have it. */
function weightsOf({ entry, place }: OpenedEntry): Map<number, number> {
  const weights = new Map<number, number>();
  const add = (numbers: Iterable<number>, weight: number): void => {
    for (const number of new Set(numbers)) weights.set(number, (weights.get(number) ?? 0) + weight);
  };
  const [, summary = [], ...keywords] = entry.phrases();
  add(entry.nameStems, FIELD_WEIGHT.name);
  add(summary, FIELD_WEIGHT.summary);
  add(keywords.flat(), FIELD_WEIGHT.keywords);
  add(place, FIELD_WEIGHT.place);
  return weights;
}

/** The inverse document frequency of BM25. */
function rarityOf(count: number, total: number): number {
  return count === 0 ? 0 : Math.log(1 + (total - count + 0.5) / (count + 0.5));
}

/** Returns how many entries have a word, in any of its forms. */
export function countOf({ stems, postings }: SearchIndex, word: string): number {
  const number = stems.get(stem(word));
  return number === undefined ? 0 : (postings[number]?.entries.length ?? 0);
}
