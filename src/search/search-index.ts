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
  /** Those of functions come first, in the order of the search data. */
  entries: readonly SearchEntry[];
  /** By the number of a stem. At least one entry has each stem. */
  postings: readonly Postings[];
  /** How rare each stem is, by its number: the inverse document frequency of BM25. */
  rarity: readonly number[];
  stems: StemNumbers;
  lexicon: Lexicon;
  intents: Intents;
  apiNames: readonly string[];
  tasks: readonly { title: string; entry: SearchEntry }[];
  /** All stems that entries have, sorted, for those that begin with what is typed. */
  sorted: readonly string[];
}

/** Opens search data at once, as servers and tests do. */
export function openSearch(data: SearchData, addresses: BrowserAddresses): SearchIndex {
  const steps = openingSteps(data, addresses);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** Opens search data in many short steps, an entry each, and returns the index: a browser can do other things between them. */
export function* openingSteps(data: SearchData, addresses: BrowserAddresses): Generator<undefined, SearchIndex> {
  const lexicon = lexiconOf(data.vocabulary);
  const stems = new StemNumbers();
  for (const one of data.stems.match(/\S+/g) ?? []) stems.add(one);
  const entries: SearchEntry[] = [];
  const postings: Postings[] = [];
  for (const opened of openEntries(data, addresses, stems, lexicon.stopWords)) {
    for (const [number, weight] of weightsOf(opened)) {
      postings[number] ??= { entries: [], weights: [] };
      postings[number].entries.push(entries.length);
      postings[number].weights.push(weight);
    }
    entries.push(opened.entry);
    yield;
  }
  return {
    base: addresses.base,
    entries,
    postings,
    rarity: postings.map(({ entries: own }) => rarityOf(own.length, entries.length)),
    stems,
    lexicon,
    intents: intentsOf(data.verbs),
    apiNames: data.apiNames,
    tasks: data.tasks.map(([title, index]) => ({ title, entry: entries[index]! })),
    sorted: stems.all().sort(),
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

/** How rare a stem is that `count` of all entries have: the inverse document frequency of BM25. */
function rarityOf(count: number, total: number): number {
  return Math.log(1 + (total - count + 0.5) / (count + 0.5));
}

/** Returns how many entries have a word, in any of its forms. */
export function countOf({ stems, postings }: SearchIndex, word: string): number {
  const number = stems.get(stem(word));
  return number === undefined ? 0 : postings[number]!.entries.length;
}
