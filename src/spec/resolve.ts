import type { Diagnostic, Range, Severity, UnresolvedDiagnostic, YamlPlace } from './diagnostic.ts';
import { splitFrontMatter } from './frontmatter.ts';
import { parseYaml, type YamlSource } from './yaml.ts';

/**
 * Gives diagnostics their severities, and those located by a YAML path their lines and columns; drops those whose rule is
 * off. `read` returns the text of a file; each file with such diagnostics is read and parsed once.
 */
export function resolveDiagnostics(
  diagnostics: readonly UnresolvedDiagnostic[],
  severityOf: (ruleId: string) => Severity | 'off',
  read: (file: string) => string,
): Diagnostic[] {
  const sources = new Map<string, YamlSource | undefined>();
  const sourceOf = (file: string) => {
    if (!sources.has(file)) sources.set(file, openYaml(file, read(file)));
    return sources.get(file);
  };
  return diagnostics.flatMap((diagnostic): Diagnostic[] => {
    const { file, ruleId, message, expected, suggestion } = diagnostic;
    const severity = severityOf(ruleId);
    if (severity === 'off') return [];
    const range = 'path' in diagnostic ? locate(diagnostic, sourceOf(file)) : rangeOf(diagnostic);
    return [{ file, ...range, severity, ruleId, message, expected, suggestion }];
  });
}

function locate({ path, at, part }: YamlPlace, source: YamlSource | undefined): Range {
  if (!source) return { line: 1, column: 1 };
  return part ? source.locatePart(path, part) : source.locate(path, at);
}

function rangeOf({ line, column, endLine, endColumn }: Range): Range {
  return endLine === undefined || endColumn === undefined ? { line, column } : { line, column, endLine, endColumn };
}

function openYaml(file: string, text: string): YamlSource | undefined {
  if (!file.endsWith('.md')) return parseYaml(file, text);
  const parts = splitFrontMatter(file, text);
  return 'yaml' in parts ? parseYaml(file, parts.yaml) : undefined;
}
