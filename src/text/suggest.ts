import { distance } from './distance.ts';

/** The candidate closest to a word, or undefined where none is close enough to be what was meant. */
export function closestMatch(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = word.toLowerCase();
  const limit = Math.max(1, Math.min(3, Math.floor(wanted.length / 3)));
  let best: string | undefined;
  let least = limit + 1;
  for (const candidate of candidates) {
    const far = distance(wanted, candidate.toLowerCase(), least - 1);
    if (far < least && candidate !== word) [best, least] = [candidate, far];
  }
  return best;
}

/** The end of a message: `; did you mean …?` where something is close, or nothing. */
export function didYouMean(word: string, candidates: Iterable<string>): string {
  const near = closestMatch(word, candidates);
  return near === undefined ? '' : `; did you mean \`${near}\`?`;
}
