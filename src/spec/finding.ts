import type { Diagnostic } from './diagnostic.ts';
import type { SourceRef } from './field.ts';
import { splitFrontMatter } from './frontmatter.ts';
import { type Path, parseYaml, type YamlSource } from './yaml.ts';

/** A finding that knows its key but not yet its line: those are looked up for the few files that have any. */
export interface Finding {
  origin: SourceRef;
  severity: Diagnostic['severity'];
  message: string;
  /** Whether it is about the key itself, not its value. */
  atKey?: true;
}

/** A finding about a key below an origin. */
export function finding(
  { file, path }: SourceRef,
  below: Path,
  severity: Finding['severity'],
  message: string,
): Finding {
  return { origin: { file, path: [...path, ...below] }, severity, message };
}

/** A finding about a key, given by its path from the top of a file. */
export function fileFinding(file: string, path: Path, severity: Finding['severity'], message: string): Finding {
  return { origin: { file, path }, severity, message };
}

/** A finding about the name of a key, which stands where the key does. */
export function keyFinding(...about: Parameters<typeof finding>): Finding {
  return { ...finding(...about), atKey: true };
}

/**
 * Gives findings their lines and columns. `read` returns the text of a file; each file with findings is read and parsed
 * once.
 */
export function placeFindings(findings: readonly Finding[], read: (file: string) => string): Diagnostic[] {
  const sources = new Map<string, YamlSource | undefined>();
  return findings.map(({ origin: { file, path }, severity, message, atKey }) => {
    if (!sources.has(file)) sources.set(file, openYaml(file, read(file)));
    const place = sources.get(file)?.locate(path, atKey ? 'key' : 'value') ?? { line: 1, column: 1 };
    return { file, ...place, severity, message };
  });
}

function openYaml(file: string, text: string): YamlSource | undefined {
  if (!file.endsWith('.md')) return parseYaml(file, text);
  const parts = splitFrontMatter(file, text);
  return 'yaml' in parts ? parseYaml(file, parts.yaml) : undefined;
}
