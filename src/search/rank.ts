import { intentFactor } from './intent.ts';
import { nameScore } from './name-score.ts';
import { phraseScore } from './phrase-score.ts';
import type { Query } from './query.ts';
import type { SearchEntry } from './search-entry.ts';
import type { SearchIndex } from './search-index.ts';
import { lettersOf } from './typos.ts';
import { LIFE_FACTOR, LINK_BONUS, NAME_BONUS, PHRASE_BONUS, PHRASE_CANDIDATES, PHRASE_POWER } from './weights.ts';
import { wordScores } from './word-score.ts';

/** An entry that matches a query, and how well. */
export interface Ranked {
  entry: SearchEntry;
  score: number;
  /** The part of the score that its words and phrases give, without that of the name as typed. */
  byWords: number;
  /** Whether its name is the query: as typed, or except for case and punctuation. */
  isName: boolean;
}

/** Returns the entries that match a query, best first. Only the best by words and name are compared phrase by phrase. */
export function rank(index: SearchIndex, query: Query): Ranked[] {
  const ofWords = wordScores(index, query);
  const letters = lettersOf(query.compact);
  const ofNames = Float64Array.from(index.entries, (entry) => nameScore(entry, query, letters));
  return bestOf(ofWords, ofNames)
    .map((i): Ranked => {
      const entry = index.entries[i]!;
      const ofName = ofNames[i]!;
      const phrase = PHRASE_BONUS * phraseScore(index, entry, query) ** PHRASE_POWER;
      // The name of a removed function is still above everything else.
      const factor = (1 + LINK_BONUS * entry.links) * LIFE_FACTOR[entry.life];
      const byWords = (ofWords[i]! + phrase) * factor * intentFactor(query.intent, entry);
      return { entry, score: byWords + ofName * factor, byWords, isName: ofName >= NAME_BONUS.same };
    })
    .sort(byScore);
}

/** The indexes of the entries with the highest sums of two scores, at most as many as are compared phrase by phrase. */
function bestOf(ofWords: Float64Array, ofNames: Float64Array): number[] {
  const sums = ofWords.map((score, i) => score + ofNames[i]!);
  // Sorting numbers is much faster than sorting entries by numbers.
  const least = sums.toSorted().at(-PHRASE_CANDIDATES) ?? 0;
  const best: number[] = [];
  for (let i = 0; i < sums.length; i += 1) if (sums[i]! > 0 && sums[i]! >= least) best.push(i);
  return best;
}

/** Best first; of equal ones the shorter name, then the one that comes first in the data. */
function byScore(a: Ranked, b: Ranked): number {
  return b.score - a.score || a.entry.name.length - b.entry.name.length;
}
