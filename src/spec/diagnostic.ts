/** One finding about the content: where it is, what is wrong and what was expected. The only value that reports a fault. */
export interface Diagnostic {
  /** Path as the writer knows it, relative to the project: `content/functions/accounts/createacct.md`. */
  file: string;
  /** 1-based. */
  line: number;
  /** 1-based, in characters. */
  column: number;
  severity: 'error' | 'warning';
  message: string;
}

/** A place in a file, 1-based in both. */
export interface Position {
  line: number;
  column: number;
}

/** Formats a finding as one line: `content/functions/accounts/createacct.md:12:5 error …`. */
export function formatDiagnostic({ file, line, column, severity, message }: Diagnostic): string {
  return `${file}:${line}:${column} ${severity} ${message.replace(/[\s\p{Cc}]+/gu, ' ')}`;
}

/** Sorts findings by file, line and column, and leaves out those that say the same of the same place. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const byPlace = [...diagnostics].sort(
    (a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line || a.column - b.column,
  );
  const seen = new Set<string>();
  return byPlace.filter((finding) => {
    const line = formatDiagnostic(finding);
    return !seen.has(line) && seen.add(line);
  });
}
