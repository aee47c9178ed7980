// Strings of the configuration of nginx and Apache, which quote and match alike.

/** Returns a string in double quotes. */
export function quoted(text: string): string {
  return `"${text.replaceAll(/["\\]/g, '\\$&')}"`;
}

/** Returns a regular expression that matches exactly a string. */
export function escaped(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
