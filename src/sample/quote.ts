/** Characters of a value that may stand in the query of an address as they are (RFC 3986), `&`, `+`, `=`, `#` and `%` left out. */
const SAFE_IN_QUERY = /^[A-Za-z0-9\-._~!$'()*,;:@/?]*$/;
/** Characters that a shell takes as they are. */
const SAFE_IN_SHELL = /^[A-Za-z0-9_@%+=:,./-]+$/;

/** Encodes a value for an address. */
export function quoteUri(value: string): string {
  // A lone half of a surrogate pair cannot be encoded; it becomes the replacement character.
  return encodeURIComponent(value.toWellFormed());
}

/** Whether an address could not hold the value as it is. */
export function needsEncoding(value: string): boolean {
  return !SAFE_IN_QUERY.test(value);
}

/** Writes a text as one word of a POSIX shell. */
export function quoteShell(value: string): string {
  if (SAFE_IN_SHELL.test(value)) return value;
  return `'${value.replaceAll("'", `'\\''`)}'`;
}
