import type { Query } from './query.ts';
import type { Slot } from './query-slots.ts';
import type { SearchEntry } from './search-entry.ts';
import type { SearchIndex } from './search-index.ts';

/**
 * Returns how similar the best phrase of an entry is to a query, from 0 to 1: twice the rarity of the words that both have, divided
 * by the rarity of all words of both (the Dice coefficient).
 */
export function phraseScore(index: SearchIndex, entry: SearchEntry, query: Query): number {
  let best = 0;
  for (const phrase of entry.phrases()) best = Math.max(best, similarity(index, query, phrase));
  return best;
}

function similarity({ rarity }: SearchIndex, { slots, mass }: Query, phrase: readonly number[]): number {
  let all = 0;
  for (const number of phrase) all += rarity[number]!;
  let [ofQuery, ofPhrase] = [0, 0];
  for (const slot of slots) {
    const [asked, had] = common(rarity, slot, phrase);
    ofQuery += asked;
    ofPhrase += had;
  }
  return ofQuery === 0 ? 0 : (ofQuery + Math.min(ofPhrase, all)) / (mass + all);
}

/** The rarity of what a slot and a phrase have in common: as a part of the query, and as a part of the phrase. */
function common(rarity: readonly number[], slot: Slot, phrase: readonly number[]): [ofQuery: number, ofPhrase: number] {
  let [ofQuery, ofPhrase] = [0, 0];
  for (const number of slot.own) {
    if (!phrase.includes(number)) continue;
    ofQuery += rarity[number]!;
    ofPhrase += rarity[number]!;
  }
  for (const { stems, weight } of slot.options) {
    const value = weight * slot.mass;
    if (value <= ofQuery || !stems.every((number) => phrase.includes(number))) continue;
    ofQuery = value;
    ofPhrase = weight * stems.reduce((sum, number) => sum + rarity[number]!, 0);
  }
  return [Math.min(ofQuery, slot.mass), ofPhrase];
}
