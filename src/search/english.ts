// What the search knows about English words: their endings.

/**
 * Returns the stem of a lowercase word: the word without the endings of plurals, verb forms and nouns of action, so that
 * `accounts`, `suspending` and `validation` equal `account`, `suspend` and `validate`. The stem need not be a word. The ending
 * `-er` stays: a `sender` is not a `send`.
 */
export function stem(word: string): string {
  if (word.length < 4 || /\d/.test(word)) return word;
  const singular = withoutPlural(word);
  const verb = withoutVerbEnding(singular);
  const base = withoutNounEnding(verb);
  return base.length > 4 ? base.replace(/e$/, '') : base;
}

function withoutPlural(word: string): string {
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x|zz)es$/.test(word)) return word.slice(0, -2);
  // `status`, `class` and `alias` are not plurals.
  return /[^sui]s$/.test(word) && !word.endsWith('ias') ? word.slice(0, -1) : word;
}

function withoutVerbEnding(word: string): string {
  const [, start] = /^(.*[aeiouy].*?)(?:ing|ed)$/.exec(word) ?? [];
  if (start === undefined || start.length < 3) return word;
  // `stopped` is `stop`, but `installed` is `install`.
  return start.replace(/([bdgmnprt])\1$/, '$1');
}

function withoutNounEnding(word: string): string {
  return word.replace(/^(.{5,})(?:ation|ate?)$|^(.{4,})(?:ment|ion)$/, '$1$2');
}
