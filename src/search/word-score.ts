import type { Query } from './query.ts';
import type { Slot } from './query-slots.ts';
import type { SearchIndex } from './search-index.ts';
import { COVERAGE_POWER, SATURATION } from './weights.ts';

/**
 * Returns how well the words of each entry match a query (BM25F): the rarity of the words that match, times how much they count in
 * the entry, scaled by the share of the query that matches. Any word may be missing. Takes time in proportion to the number of
 * entries that have one of the words.
 */
export function wordScores(index: SearchIndex, query: Query): Float64Array {
  const count = index.entries.length;
  const [scores, covered] = [new Float64Array(count), new Float64Array(count)];
  const own = { values: new Float64Array(count), shares: new Float64Array(count), touched: [] };
  for (const slot of query.slots) addSlot(index, slot, own, scores, covered);
  for (let i = 0; i < count; i += 1) {
    if (scores[i]! > 0) scores[i]! *= (covered[i]! / query.mass) ** COVERAGE_POWER;
  }
  return scores;
}

/** What the entries have of one slot. Lists by the index of an entry are much faster than Maps if there are many entries. */
interface SlotValues {
  values: Float64Array;
  /** How much of the slot's mass they have. */
  shares: Float64Array;
  /** The entries that have anything. */
  touched: number[];
}

/** Adds what each entry has of one slot: its own words, or the best of its options if that is more. */
function addSlot(index: SearchIndex, slot: Slot, own: SlotValues, scores: Float64Array, covered: Float64Array): void {
  const { values, shares, touched } = own;
  const touch = (entry: number): void => {
    if (values[entry] === 0) touched.push(entry);
  };
  for (const number of slot.own) {
    const rarity = index.rarity[number]!;
    eachPosting(index, number, (entry, weight) => {
      touch(entry);
      values[entry]! += rarity * weight;
      shares[entry]! += rarity;
    });
  }
  for (const { stems, weight } of slot.options) {
    eachWithAll(index, stems, (entry, value) => {
      touch(entry);
      values[entry] = Math.max(values[entry]!, weight * value);
      shares[entry] = Math.max(shares[entry]!, weight * slot.mass);
    });
  }
  for (const entry of touched) {
    scores[entry]! += values[entry]!;
    covered[entry]! += Math.min(slot.mass, shares[entry]!);
    values[entry] = 0;
    shares[entry] = 0;
  }
  touched.length = 0;
}

/** Calls a function for each entry that has all of these stems, with the value of its matches, above 0. */
function eachWithAll(index: SearchIndex, stems: readonly number[], call: (entry: number, value: number) => void): void {
  const [first, ...others] = new Set(stems);
  if (first === undefined) return;
  const rarity = index.rarity[first]!;
  if (others.length === 0) {
    eachPosting(index, first, (entry, weight) => call(entry, rarity * weight));
    return;
  }
  let found = new Map<number, number>();
  eachPosting(index, first, (entry, weight) => found.set(entry, rarity * weight));
  for (const number of others) {
    const next = new Map<number, number>();
    eachPosting(index, number, (entry, weight) => {
      const before = found.get(entry);
      if (before !== undefined) next.set(entry, before + index.rarity[number]! * weight);
    });
    found = next;
  }
  for (const [entry, value] of found) call(entry, value);
}

/** Calls a function for each entry that has a stem, with the saturated weight of the stem there, below 1. */
function eachPosting(index: SearchIndex, number: number, call: (entry: number, weight: number) => void): void {
  const { entries, weights } = index.postings[number]!;
  for (let i = 0; i < entries.length; i += 1) call(entries[i]!, weights[i]! / (weights[i]! + SATURATION));
}
