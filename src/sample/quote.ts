/** Characters that the query of a URL holds as they are (RFC 3986), without `&`, `+`, `=`, `#` and `%`. */
const SAFE_IN_QUERY = /^[A-Za-z0-9\-._~!$'()*,;:@/?]*$/;
/** Characters that a POSIX shell takes as they are. */
const SAFE_IN_SHELL = /^[A-Za-z0-9_@%+=:,./-]+$/;

/** Percent-encodes a string as a name or value in the query of a URL. A lone surrogate becomes U+FFFD. */
export function quoteUri(value: string): string {
  return encodeURIComponent(value.toWellFormed());
}

/** Percent-encodes a string so that it needs no quotes in a shell or a programming language either. */
export function quoteUriStrictly(value: string): string {
  return quoteUri(value).replaceAll(/[!'()*]/g, percentEncoded);
}

/**
 * Percent-encodes a string as a segment of the path of a URL, so that a shell needs no quotes around it. The segments `.` and
 * `..` are encoded too, because clients remove them otherwise.
 */
export function quotePathSegment(value: string): string {
  const isDots = value === '.' || value === '..';
  return isDots ? value.replaceAll('.', percentEncoded) : quoteUriStrictly(value);
}

const percentEncoded = (character: string): string => `%${character.charCodeAt(0).toString(16).toUpperCase()}`;

/** Returns whether the query of a URL cannot hold a string as it is. */
export function needsEncoding(value: string): boolean {
  return !SAFE_IN_QUERY.test(value);
}

/** Writes a string as one word of a POSIX shell, with quotes only if it needs them. */
export function quoteShell(value: string): string {
  return SAFE_IN_SHELL.test(value) ? value : `'${inShellQuotes(value, "'")}'`;
}

/** Escapes a string for the inside of single or double quotes of a POSIX shell. */
export function inShellQuotes(value: string, quote: '"' | "'"): string {
  return quote === "'" ? value.replaceAll("'", `'\\''`) : value.replaceAll(/["$`\\]/g, '\\$&');
}

/** Returns the quotes of a POSIX shell that are open at the end of a part of a command; undefined if none are. */
export function openShellQuote(command: string): '"' | "'" | undefined {
  let open: '"' | "'" | undefined;
  for (let i = 0; i < command.length; i += 1) {
    const character = command[i]!;
    if (character === '\\' && open !== "'") i += 1;
    else if (character === open) open = undefined;
    else if (!open && (character === '"' || character === "'")) open = character;
  }
  return open;
}
