import type { Diagnostic, Range, Severity, UnresolvedDiagnostic, YamlPlace } from './diagnostic.ts';
import { splitFrontMatter } from './frontmatter.ts';
import { locateTopLevel } from './top-level.ts';
import { parseYaml, type YamlSource } from './yaml.ts';

/** The YAML of a file, which is parsed when the first place needs the parser. */
interface LazyYaml {
  text: string;
  parsed(): YamlSource;
}

/**
 * Gives diagnostics their severities, and those located by a YAML path their lines and columns; drops those whose rule is
 * off. `read` returns the text of a file; each file with such diagnostics is read once, and parsed at most once.
 */
export function resolveDiagnostics(
  diagnostics: readonly UnresolvedDiagnostic[],
  severityOf: (ruleId: string) => Severity | 'off',
  read: (file: string) => string,
): Diagnostic[] {
  const sources = new Map<string, LazyYaml | undefined>();
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

function locate({ path, at, part }: YamlPlace, yaml: LazyYaml | undefined): Range {
  if (!yaml) return { line: 1, column: 1 };
  if (part) return yaml.parsed().locatePart(path, part);
  const [key] = path;
  const isTopLevel = at !== 'key' && path.length === 1 && typeof key === 'string';
  return (isTopLevel ? locateTopLevel(yaml.text, key) : undefined) ?? yaml.parsed().locate(path, at);
}

function rangeOf({ line, column, endLine, endColumn }: Range): Range {
  return endLine === undefined || endColumn === undefined ? { line, column } : { line, column, endLine, endColumn };
}

function openYaml(file: string, text: string): LazyYaml | undefined {
  const parts = file.endsWith('.md') ? splitFrontMatter(file, text) : { yaml: text };
  if (!('yaml' in parts)) return undefined;
  let parsed: YamlSource | undefined;
  return {
    text: parts.yaml,
    parsed: () => {
      parsed ??= parseYaml(file, parts.yaml);
      return parsed;
    },
  };
}
