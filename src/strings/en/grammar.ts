/** Returns a word with its first letter capitalized, for the start of a title. */
export function capitalized(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
