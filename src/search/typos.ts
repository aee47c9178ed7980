import { distance } from '../text/distance.ts';
import { stem } from './english.ts';

/** Words shorter than this are too short to be corrected: too many others differ in one letter. */
const SHORTEST = 4;
/** From this length on a word can have two wrong letters. */
const LONG = 8;
/** The largest number of corrections of a word. */
const MOST = 4;

/** Returns how many letters of a word can be wrong, missing, extra or swapped. */
export function allowedErrors(length: number): number {
  return length < SHORTEST ? 0 : length < LONG ? 1 : 2;
}

/** Returns the known stems that are closest to a mistyped word; those with the same first letter, which is rarely wrong, if any. */
export function correctionsOf(word: string, known: readonly string[]): string[] {
  const base = stem(word);
  let least = allowedErrors(word.length);
  let found: string[] = [];
  if (least === 0) return found;
  const mask = lettersOf(base);
  for (const one of known) {
    if (Math.abs(one.length - base.length) > least || differingLetters(mask, lettersOf(one)) > 2 * least) continue;
    const errors = distance(base, one, least);
    if (errors > least) continue;
    if (errors < least) found = [];
    least = errors;
    found.push(one);
  }
  const likely = found.filter((one) => one[0] === base[0]);
  return (likely.length > 0 ? likely : found).slice(0, MOST);
}

/** Returns the letters of a word as bits. Two words that differ in n letters have at most 2n different bits. */
export function lettersOf(word: string): number {
  let mask = 0;
  for (let i = 0; i < word.length; i += 1) mask |= 1 << (word.charCodeAt(i) & 31);
  return mask;
}

/** Returns the number of bits in which two masks differ. */
export function differingLetters(a: number, b: number): number {
  let bits = a ^ b;
  let count = 0;
  while (bits !== 0) {
    bits &= bits - 1;
    count += 1;
  }
  return count;
}
