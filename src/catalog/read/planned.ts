import type { UnresolvedDiagnostic } from '../../spec/diagnostic.ts';
import { type ContentFiles, readContent } from './files.ts';

const plannedLines = (files: ContentFiles): string[] =>
  (readContent(files, 'planned.txt') ?? '').split('\n').map((line) => line.replace(/#.*/, '').trim());

/** The names in content/planned.txt, one a line; `#` begins a remark. */
export function readPlanned(files: ContentFiles): Set<string> {
  return new Set(plannedLines(files).filter(Boolean));
}

/** Finds names in content/planned.txt that have been written by now. */
export function checkPlanned(files: ContentFiles, names: ReadonlySet<string>): UnresolvedDiagnostic[] {
  const file = `${files.label}/planned.txt`;
  return plannedLines(files).flatMap((name, i): UnresolvedDiagnostic[] => {
    const message = `\`${name}\` has a spec now`;
    const expected = 'only names without one in this list';
    return names.has(name) ? [{ file, line: i + 1, column: 1, ruleId: 'planned-exists', message, expected }] : [];
  });
}
