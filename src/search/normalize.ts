/**
 * Reduces a string to what search compares: lowercase letters and digits, so that `list_items`, `listItems` and `listitems` are
 * equal. Letters of all alphabets count.
 */
export function compact(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Returns the words of a string in lowercase, separated by anything but letters and digits: `an account's IP` is `an`, `account`, `ip`. */
export function words(text: string): string[] {
  return wordsAsTyped(text).map((word) => word.toLowerCase());
}

/** Returns the same words in the case in which they are typed. */
export function wordsAsTyped(text: string): string[] {
  return text
    .replace(/['’](?:s|t|re|ve|ll|d|m)\b/gi, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}

/** Returns the segments of a name in lowercase: its words, split in camel case too: `fetchSSLHosts` is `fetch`, `ssl`, `hosts`. */
export function segments(name: string): string[] {
  return words(name.replace(/(?<=[\p{Ll}\p{N}])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/gu, ' '));
}
