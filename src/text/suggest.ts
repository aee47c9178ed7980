import { distance } from './distance.ts';

/** The end of a diagnostic about an unknown word: the closest known one, or else what was expected. */
export interface Suggestion {
  suggestion?: string | undefined;
  expected?: string | undefined;
}

/** Returns the candidate closest to a word, or undefined if none is close enough to be what the author meant. */
export function closestMatch(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = word.toLowerCase();
  let closest: string | undefined;
  let shortest = maxDistance(wanted) + 1;
  for (const candidate of candidates) {
    const steps = distance(wanted, candidate.toLowerCase(), shortest - 1);
    if (steps < shortest && candidate !== word) [closest, shortest] = [candidate, steps];
  }
  return closest;
}

/** Returns the end of a message about an unknown word, which suggests the closest candidate; empty if none is close. */
export function didYouMean(word: string, candidates: Iterable<string>): string {
  const closest = closestMatch(word, candidates);
  return closest === undefined ? '' : `; did you mean \`${closest}\`?`;
}

/** How many letters of a word may differ for it to count as a misspelling: a third of them, 1 to 3; none of a single one. */
function maxDistance(word: string): number {
  return word.length < 2 ? 0 : Math.max(1, Math.min(3, Math.floor(word.length / 3)));
}

/** Returns the closest candidate as `suggestion`, or else what was `expected`. */
export function suggest(word: string, candidates: Iterable<string>, expected?: string): Suggestion {
  const suggestion = closestMatch(word, candidates);
  return suggestion === undefined ? { expected } : { suggestion };
}

/** How many pairs of words a suggester compares before it gives up, about half a second of work. */
const MAX_COMPARISONS = 300_000;

/**
 * Makes a function like {@link suggest} for many unknown words and many candidates. It skips candidates that cannot be
 * close (by length and letters), remembers its results, and makes no more suggestions after {@link MAX_COMPARISONS}, so
 * that ten thousand unknown words among ten thousand candidates do not take minutes.
 */
export function suggester(candidates: Iterable<string>, expected?: string): (word: string) => Suggestion {
  let index: { name: string; length: number; letters: number }[] | undefined;
  let comparisons = 0;
  const results = new Map<string, Suggestion>();
  return (word) => {
    const known = results.get(word);
    if (known) return known;
    index ??= Array.from(candidates, (name) => ({ name, length: name.length, letters: lettersOf(name) }));
    const letters = lettersOf(word);
    const most = maxDistance(word);
    const close: string[] = [];
    for (const candidate of comparisons < MAX_COMPARISONS ? index : []) {
      if (Math.abs(candidate.length - word.length) > most) continue;
      if (countBits(candidate.letters & ~letters) > most || countBits(letters & ~candidate.letters) > most) continue;
      close.push(candidate.name);
    }
    comparisons += close.length;
    const result = suggest(word, close, expected);
    results.set(word, result);
    return result;
  };
}

/**
 * Makes a suggester for addresses: it suggests the closest one if each segment is close, since a short name in a long address may
 * be a third of it: `/functions/nope/` does not mean `/functions/nvget/`.
 */
export function addressSuggester(addresses: Iterable<string>, expected?: string): (address: string) => Suggestion {
  const suggest = suggester(addresses, expected);
  return (address) => {
    const result = suggest(address);
    const asked = address.split('/');
    const isClose = (segment: string, i: number) => {
      const most = Math.max(1, maxDistance(asked[i] ?? ''));
      return distance(asked[i]?.toLowerCase() ?? '', segment.toLowerCase(), most) <= most;
    };
    return result.suggestion === undefined || result.suggestion.split('/').every(isClose) ? result : { expected };
  };
}

/** The letters and digits of a word as a set of 32 bits; each edit of the word changes at most one bit in each direction. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let i = 0; i < word.length; i += 1) letters |= 1 << (word.charCodeAt(i) & 31);
  return letters;
}

function countBits(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
