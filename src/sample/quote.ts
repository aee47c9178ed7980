/** Characters that the query of a URL holds as they are (RFC 3986), without `&`, `+`, `=`, `#` and `%`. */
const SAFE_IN_QUERY = /^[A-Za-z0-9\-._~!$'()*,;:@/?]*$/;
/** Characters that a POSIX shell takes as they are. */
const SAFE_IN_SHELL = /^[A-Za-z0-9_@%+=:,./-]+$/;

/** Percent-encodes a string as a name or value in the query of a URL. A lone surrogate becomes U+FFFD. */
export function quoteUri(value: string): string {
  return encodeURIComponent(value.toWellFormed());
}

/**
 * Percent-encodes a string as a segment of the path of a URL, so that a shell needs no quotes around it. The segments `.` and
 * `..` are encoded too, because clients remove them otherwise.
 */
export function quotePathSegment(value: string): string {
  const isDots = value === '.' || value === '..';
  return quoteUri(value).replaceAll(isDots ? /\./g : /[!'()*]/g, percentEncoded);
}

const percentEncoded = (character: string): string => `%${character.charCodeAt(0).toString(16).toUpperCase()}`;

/** Returns whether the query of a URL cannot hold a string as it is. */
export function needsEncoding(value: string): boolean {
  return !SAFE_IN_QUERY.test(value);
}

/** Writes a string as one word of a POSIX shell, with quotes only if it needs them. */
export function quoteShell(value: string): string {
  if (SAFE_IN_SHELL.test(value)) return value;
  return `'${value.replaceAll("'", `'\\''`)}'`;
}
