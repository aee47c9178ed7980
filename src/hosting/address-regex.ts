import { escaped } from './config-text.ts';

// Parts of the regular expressions of addresses: of paths, which servers decode, and of queries, which are percent-encoded.

/** Spaces and plus signs in a path, which count as one space. */
const SPACES = '[\\s+]+';
/** What separates the words of a name, in a path or percent-encoded in a query: everything but letters and digits. */
export const SEPARATOR =
  '(?:%(?:C2%[89AB][0-9A-F]|E2%80%[89AB][0-9A-F]|[0-7][0-9A-F])?|\\xC2[\\x80-\\xBF]|\\xE2\\x80[\\x80-\\xBF]|[^A-Za-z0-9%\\x80-\\xFF])';
/** A letter or a digit of a name. */
export const LETTER = '(?:[A-Za-z0-9]|(?!\\xC2|\\xE2\\x80)[\\x80-\\xFF])';
/** What may follow the last character of a path without a meaning, as {@link normalizePath} removes it. */
export const PATH_TAIL = `(?:[\\s+]*/)?[\\s+.,;:()\\]>'"]*$`;
/** The same for the value of a query. */
export const ENCODED_TAIL = `(?:(?:[+\\s]|%20)*(?:/|%2F))?(?:[\\s+.,;:()\\]>'"]|%20|%2[EC2789]|%3[ABE]|%5D)*(?:&|$)`;

/** Returns a regular expression that matches a string in a path. */
export function literal(text: string): string {
  return escaped(text).replaceAll(/ +/g, SPACES);
}

/** Returns the source of a pattern's expression without what only JavaScript has, and with any spaces for a space. */
export function portable(source: string): string {
  return source.replaceAll('\\/', '/').replaceAll(/ +/g, SPACES);
}

/** Returns a regular expression that matches a string percent-encoded. */
export function encoded(text: string): string {
  return [...text].map(encodedCharacter).join('');
}

function encodedCharacter(character: string): string {
  if (character === ' ') return '(?:[\\s+]|%20|%C2%A0)+';
  const hex = Array.from(Buffer.from(character), (byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');
  return /[A-Za-z0-9]/.test(character) ? character : `(?:${literal(character)}|${hex})`;
}

/** The parts of an expression that {@link compilePattern} makes. */
const SOURCE_PARTS = /\(\[\^\/\]\+\?\)|\[\^\/\]\*|\.\+|\(\?:|\)\?|[()|^$]|\\.| +|./gsu;

/** Returns the source of a pattern's expression for a value that is percent-encoded. */
export function encodedSource(source: string): string {
  const character = '(?:(?!%2F)[^&/])';
  const meanings: Record<string, string> = {
    '([^/]+?)': `(${character}+?)`,
    '[^/]*': `${character}*`,
    '.+': '[^&]+',
    '^': '',
    $: '',
  };
  const parts = source.replaceAll('\\/', '/').match(SOURCE_PARTS) ?? [];
  return parts
    .map((part) => {
      if (part in meanings) return meanings[part];
      if (/^(?:\(\?:|\)\??|\||\()$/.test(part)) return part;
      return encoded(part.startsWith('\\') ? part.slice(1) : part.replace(/ +/, ' '));
    })
    .join('');
}
