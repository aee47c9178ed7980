import { distance } from './distance.ts';

/** Returns the candidate closest to a word, or undefined if none is close enough to be what the author meant. */
export function closestMatch(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = word.toLowerCase();
  const limit = Math.max(1, Math.min(3, Math.floor(wanted.length / 3)));
  let closest: string | undefined;
  let shortest = limit + 1;
  for (const candidate of candidates) {
    const steps = distance(wanted, candidate.toLowerCase(), shortest - 1);
    if (steps < shortest && candidate !== word) [closest, shortest] = [candidate, steps];
  }
  return closest;
}

/**
 * Returns the end of a diagnostic about an unknown word: the closest candidate as `suggestion`, or else what was
 * `expected`.
 */
export function suggest(
  word: string,
  candidates: Iterable<string>,
  expected?: string,
): { suggestion: string } | { expected?: string | undefined } {
  const suggestion = closestMatch(word, candidates);
  return suggestion === undefined ? { expected } : { suggestion };
}
