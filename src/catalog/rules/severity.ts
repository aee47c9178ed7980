import type { Severity } from '../../spec/diagnostic.ts';

const WARNINGS = new Set([
  'duplicate-anchor',
  'duplicate-related',
  'duplicate-section',
  'duplicate-summary',
  'few-keywords',
  'missing-call-template',
  'missing-example',
  'missing-field-description',
  'missing-map-key',
  'missing-meaning',
  'missing-parameter',
  'planned-exists',
  'planned-function',
  'summary-length',
  'summary-period',
  'unknown-group',
  'unknown-parameter',
]);

/** The severity of a rule's diagnostics. */
export function severityOf(ruleId: string): Severity {
  return WARNINGS.has(ruleId) ? 'warning' : 'error';
}
