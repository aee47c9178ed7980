import { rules } from '../catalog/rules/registry.ts';
import { type Diagnostic, diagnosticText, formatDiagnostic } from '../spec/diagnostic.ts';
import { counted } from '../text/words.ts';
import type { CheckOptions } from './check-options.ts';

/** What a check found. */
export interface CheckResult {
  /** How many functions were checked. */
  functions: number;
  diagnostics: readonly Diagnostic[];
  errors: number;
  warnings: number;
}

/** Above this number of diagnostics, the text format ends with a table of how many each rule has. */
const SUMMARY_FROM = 20;

/** The output of a check in each format, without a newline at the end. */
export const REPORTS: Record<CheckOptions['format'], (result: CheckResult) => string> = {
  text({ functions, diagnostics, errors, warnings }) {
    const summary = diagnostics.length > SUMMARY_FROM ? ['', ...summaryByRule(diagnostics), ''] : [];
    const total = `${counted(functions, 'function')} checked: ${counted(errors, 'error')}, ${counted(warnings, 'warning')}`;
    return [...diagnostics.map(formatDiagnostic), ...summary, total].join('\n');
  },
  json({ functions, diagnostics, errors, warnings }) {
    return JSON.stringify({ functions, errors, warnings, diagnostics }, undefined, 2);
  },
  github({ diagnostics }) {
    return diagnostics.map(annotation).join('\n');
  },
};

function summaryByRule(diagnostics: readonly Diagnostic[]): string[] {
  const counts = [...Map.groupBy(diagnostics, ({ ruleId }) => ruleId)]
    .map(([ruleId, group]) => ({ ruleId, count: group.length, severity: group[0]!.severity }))
    .sort((a, b) => b.count - a.count || (a.ruleId < b.ruleId ? -1 : 1));
  const width = String(counts[0]!.count).length;
  const idWidth = Math.max(...counts.map(({ ruleId }) => ruleId.length));
  const summaries = new Map(rules.map(({ id, summary }) => [id, summary]));
  return counts.map(({ ruleId, count, severity }) =>
    `${String(count).padStart(width)}  ${severity.padEnd(7)}  ${ruleId.padEnd(idWidth)}  ${summaries.get(ruleId) ?? ''}`.trimEnd(),
  );
}

/** Returns a workflow command of GitHub Actions, which shows the diagnostic at its line in a pull request. */
export function annotation(diagnostic: Diagnostic): string {
  const { file, line, column, endLine, endColumn, severity, ruleId } = diagnostic;
  const properties = { file, line, endLine, col: column, endColumn, title: ruleId };
  const given = Object.entries(properties).filter(([, value]) => value !== undefined);
  const text = given.map(([key, value]) => `${key}=${escapeProperty(String(value))}`).join(',');
  return `::${severity} ${text}::${escapeData(diagnosticText(diagnostic))}`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
