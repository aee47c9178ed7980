import { stem } from './english.ts';
import { compact } from './normalize.ts';
import type { Query } from './query.ts';
import type { SearchEntry } from './search-entry.ts';
import type { SearchIndex } from './search-index.ts';

/** A half-open range `[from, to)` of a string. */
export type Range = [from: number, to: number];

/** Returns the ranges of a name that a query matches: the letters as typed if they are in it, else words and their short forms. */
export function nameRanges(index: SearchIndex, query: Query, name: string): Range[] {
  const { own, places } = compactWithPlaces(name);
  const inName = (wanted: string): Range[] => {
    const at = wanted === '' ? -1 : own.indexOf(wanted);
    return at < 0 ? [] : [[places[at]![0], places[at + wanted.length - 1]![1]]];
  };
  const whole = inName(query.compact);
  if (whole.length > 0) return whole;
  const stems = matchedStems(index, query);
  const shortForms = [...index.lexicon.shortForms]
    .filter(([, meaning]) => meaning.every((one) => stems.has(one)))
    .map(([form]) => form);
  // Of a word that is being typed, only the typed letters are marked.
  const typed = query.segments.filter((one) => one.length > 1 && own.includes(one));
  const others = [...stems, ...shortForms].filter(
    (one) => one.length > 1 && !typed.some((part) => one.startsWith(part)),
  );
  return merged([...typed, ...others].flatMap(inName));
}

/** Returns the ranges of a text's words that a query matches. */
export function textRanges(index: SearchIndex, query: Query, text: string): Range[] {
  const stems = matchedStems(index, query);
  return [...text.matchAll(/[\p{L}\p{N}]+/gu)]
    .filter(([word]) => stems.has(stem(word.toLowerCase())))
    .map(({ 0: { length }, index: at }): Range => [at, at + length]);
}

/** Returns the words of a query that are in a phrase of an entry, as typed: the reason for a result whose texts show none. */
export function reasonWords({ slots }: Query, entry: SearchEntry): string[] {
  const own = new Set(entry.phrases().flat());
  return slots
    .filter(
      (slot) =>
        slot.own.some((number) => own.has(number)) ||
        slot.options.some(({ stems }) => stems.every((number) => own.has(number))),
    )
    .flatMap(({ words }) => words);
}

/** The stems that a query and its synonyms have. */
function matchedStems({ stems }: SearchIndex, { slots }: Query): Set<string> {
  const all = stems.all();
  const numbers = slots.flatMap(({ own, options }) => [...own, ...options.flatMap((option) => option.stems)]);
  return new Set(numbers.map((number) => all[number]!));
}

/** The compact form of a name, and for each of its code units the range of its character in the name. */
function compactWithPlaces(name: string): { own: string; places: Range[] } {
  let own = '';
  const places: Range[] = [];
  let at = 0;
  for (const character of name) {
    own += compact(character);
    const end = at + character.length;
    while (places.length < own.length) places.push([at, end]);
    at = end;
  }
  return { own, places };
}

/** Sorts ranges and merges those that touch or overlap. */
function merged(ranges: Range[]): Range[] {
  const result: Range[] = [];
  for (const [from, to] of ranges.sort((a, b) => a[0] - b[0])) {
    const last = result.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else result.push([from, to]);
  }
  return result;
}
