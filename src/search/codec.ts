// Numbers as characters: the search data is mostly lists of small numbers, which a browser must load quickly.

/**
 * The digits are the printable characters of ASCII, which have one byte in UTF-8, without the two that JSON escapes, `"` and `\\`, and
 * without the separator, the space. The first half of them ends a number; the others are its leading digits.
 */
const HALF = 46;
const FIRST = 33;
const QUOTE = 34;
const BACKSLASH = 92;

/** Returns a list of numbers, each a whole number of at least 0, as a string without spaces. A number below 46 is one character. */
export function encodeNumbers(numbers: readonly number[]): string {
  return numbers.map(encodeNumber).join('');
}

function encodeNumber(number: number): string {
  let text = characterOf(number % HALF);
  for (let rest = Math.floor(number / HALF); rest > 0; rest = Math.floor((rest - 1) / HALF))
    text = characterOf(HALF + ((rest - 1) % HALF)) + text;
  return text;
}

function characterOf(digit: number): string {
  let code = FIRST + digit;
  if (code >= QUOTE) code += 1;
  if (code >= BACKSLASH) code += 1;
  return String.fromCharCode(code);
}

/** Returns the numbers of a string that {@link encodeNumbers} made. */
export function decodeNumbers(text: string): number[] {
  const numbers: number[] = [];
  let leading = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    const digit = code - FIRST - Number(code > QUOTE) - Number(code > BACKSLASH);
    if (digit < HALF) {
      numbers.push(leading * HALF + digit);
      leading = 0;
    } else {
      leading = leading * HALF + (digit - HALF) + 1;
    }
  }
  return numbers;
}
