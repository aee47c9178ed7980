// Numbers as characters: the search data is mostly lists of small numbers, which a browser must load quickly.

/** Characters that need no escape in JSON and one byte in UTF-8, without the separators space and line break. */
const CHARACTERS = Array.from({ length: 94 }, (_, i) => String.fromCharCode(33 + i)).filter(
  (one) => !/["\\]/.test(one),
);
/** The first half ends a number; the others are its leading digits. A number below 46 is one character. */
const HALF = CHARACTERS.length / 2;
const DIGIT = new Map(CHARACTERS.map((character, i) => [character, i]));

/** Returns a list of numbers, each a whole number of at least 0, as a string without spaces. */
export function encodeNumbers(numbers: readonly number[]): string {
  return numbers.map(encodeNumber).join('');
}

function encodeNumber(number: number): string {
  let text = CHARACTERS[number % HALF]!;
  for (let rest = Math.floor(number / HALF); rest > 0; rest = Math.floor((rest - 1) / HALF))
    text = CHARACTERS[HALF + ((rest - 1) % HALF)]! + text;
  return text;
}

/** Returns the numbers of a string that {@link encodeNumbers} made. */
export function decodeNumbers(text: string): number[] {
  const numbers: number[] = [];
  let leading = 0;
  for (const character of text) {
    const digit = DIGIT.get(character) ?? 0;
    if (digit < HALF) {
      numbers.push(leading * HALF + digit);
      leading = 0;
    } else {
      leading = leading * HALF + (digit - HALF) + 1;
    }
  }
  return numbers;
}
