import type { Loaded } from '../catalog/load.ts';
import { formatDiagnostic } from '../spec/diagnostic.ts';

/** Prints every finding on a line of its own and a closing line with their number; gives the number of errors. */
export function printFindings({ catalog, diagnostics }: Loaded): number {
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  const warnings = diagnostics.length - errors;
  if (diagnostics.length > 0) console.log(diagnostics.map(formatDiagnostic).join('\n'));
  const functions = catalog?.functions.length ?? 0;
  console.log(`${functions} functions checked: ${errors} errors, ${warnings} warnings`);
  return errors;
}
