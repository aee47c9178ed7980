/**
 * A text reduced to what search compares: lower case, letters and digits only, so that `list_items`, `listItems` and
 * `listitems` are one. Letters of every alphabet count, as another catalog may have titles in it.
 */
export function plain(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The words of a text in lower case, cut at every sign that is no letter and no digit. */
export function words(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}

/** The parts of a name in lower case: its words, cut also before the humps of `createUserSession` and `fetchSSLHosts`. */
export function segments(name: string): string[] {
  return words(name.replace(/(?<=[\p{Ll}\p{N}])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/gu, ' '));
}
