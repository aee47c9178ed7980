/** A place in a file. Lines and columns are 1-based; columns count UTF-16 code units. */
export interface Position {
  line: number;
  column: number;
}

/** A place with its end, where the end is known. The end is exclusive: the position after the last character. */
export interface Range extends Position {
  endLine?: number;
  endColumn?: number;
}

/** What is wrong, without where. Strings are Markdown on one line, without a final period. */
export interface Problem {
  /** The id of the rule that was violated; src/catalog/rules documents all of them. */
  ruleId: string;
  /** What is wrong: ``unknown key `sumary` ``. */
  message: string;
  /** What is right, as a noun phrase after "expected": `a string`. */
  expected?: string | undefined;
  /** The closest right value, as the author would write it: `summary`. */
  suggestion?: string | undefined;
}

/** Something wrong with the content, for the person who can fix it. */
export interface Diagnostic extends Problem, Range {
  /** The path as the author knows it, relative to the project: `content/functions/accounts/createacct.md`. */
  file: string;
  severity: Severity;
}

/** An error stops a build; a warning does not. */
export type Severity = 'error' | 'warning';

/** A place given as keys and indexes from the top of a YAML document. */
export interface YamlPlace {
  path: readonly (string | number)[];
  /** `key` means the key itself, not its value. */
  at?: 'key' | undefined;
  /** A part of the string at the path. */
  part?: StringPart | undefined;
}

/** A part of a string, from the offset `start` up to before `end`. */
export interface StringPart {
  text: string;
  start: number;
  end: number;
}

/**
 * A diagnostic as a parser or a rule reports it. It has no severity yet (the settings decide), and its place may be a
 * YAML path, whose line is looked up only for files that have diagnostics.
 */
export type UnresolvedDiagnostic = Problem & { file: string } & (Range | YamlPlace);

/** Returns the whole message on one line: what is wrong, what was expected, and the closest right value. */
export function diagnosticText({ message, expected, suggestion }: Problem): string {
  const parts = [message];
  if (expected !== undefined) parts.push(`expected ${expected}`);
  if (suggestion !== undefined) parts.push(`did you mean \`${suggestion}\`?`);
  return parts.join('; ').replace(/[\s\p{Cc}]+/gu, ' ');
}

/** Formats a diagnostic as one line: `content/functions/accounts/createacct.md:12:5 error message (rule-id)`. */
export function formatDiagnostic(diagnostic: Diagnostic): string {
  const { file, line, column, severity, ruleId } = diagnostic;
  return `${file}:${line}:${column} ${severity} ${diagnosticText(diagnostic)} (${ruleId})`;
}

/** Sorts diagnostics by file, line and column, and removes duplicates. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const sorted = [...diagnostics].sort(
    (a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line || a.column - b.column,
  );
  const seen = new Set<string>();
  return sorted.filter((diagnostic) => {
    const line = formatDiagnostic(diagnostic);
    return !seen.has(line) && seen.add(line);
  });
}
