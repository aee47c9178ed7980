import fs from 'node:fs';
import { type Diagnostic, diagnosticText, formatDiagnostic } from '../spec/diagnostic.ts';
import { counted } from '../text/words.ts';

/** A diagnostic as the browser shows it to an author. */
export interface Finding {
  severity: Diagnostic['severity'];
  text: string;
  ruleId: string;
  /** The place as an editor takes it: `/home/me/content/planned.txt:3:1`. */
  editor: string;
  /** The place as messages have it: `content/planned.txt:3:1`. */
  place: string;
  /** The lines around the place, with their numbers. */
  frame: string;
}

/** What the browser asks for when a page is loaded. */
export interface Findings {
  title: string;
  findings: Finding[];
}

/** How many diagnostics are shown at most, errors first. */
const SHOWN = 100;
/** How many lines before and after the place of a diagnostic are shown. */
const AROUND = 2;

/** Makes the diagnostics readable in the browser. `absolute` gives the absolute path of a file of a diagnostic. */
export function findingsOf(diagnostics: readonly Diagnostic[], absolute: (file: string) => string): Findings {
  const shown = errorsFirst(diagnostics).slice(0, SHOWN);
  return {
    title: titleOf(diagnostics),
    findings: shown.map((diagnostic) => {
      const { file, line, column, severity, ruleId } = diagnostic;
      return {
        severity,
        text: diagnosticText(diagnostic),
        ruleId,
        editor: `${absolute(file)}:${line}:${column}`,
        place: `${file}:${line}:${column}`,
        frame: frameOf(absolute(file), line),
      };
    }),
  };
}

/** Returns the lines for the terminal: every diagnostic that is shown, and how many there are. */
export function reportOf(diagnostics: readonly Diagnostic[]): string {
  const shown = errorsFirst(diagnostics).slice(0, SHOWN).map(formatDiagnostic);
  const rest = diagnostics.length - shown.length;
  const more = rest > 0 ? [`… and ${rest} more; npm run check lists all`] : [];
  return [...shown, ...more, titleOf(diagnostics)].join('\n');
}

function titleOf(diagnostics: readonly Diagnostic[]): string {
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  const warnings = diagnostics.length - errors;
  if (diagnostics.length === 0) return 'No errors or warnings.';
  return [errors > 0 && counted(errors, 'error'), warnings > 0 && counted(warnings, 'warning')]
    .filter(Boolean)
    .join(', ');
}

function errorsFirst(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return [...diagnostics].sort((a, b) => Number(a.severity !== 'error') - Number(b.severity !== 'error'));
}

function frameOf(file: string, line: number): string {
  let lines: string[];
  try {
    if (!fs.statSync(file).isFile()) return '';
    lines = fs.readFileSync(file, 'utf8').split('\n');
  } catch {
    return '';
  }
  const first = Math.max(1, line - AROUND);
  return lines
    .slice(first - 1, line + AROUND)
    .map((text, i) => `${first + i === line ? '>' : ' '} ${String(first + i).padStart(4)} | ${text}`)
    .join('\n');
}
