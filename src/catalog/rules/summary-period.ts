import { keys } from './engine/example.ts';
import type { Rule } from './engine/rule.ts';

export const summaryPeriod: Rule = {
  id: 'summary-period',
  severity: 'warning',
  summary: 'A summary must be one sentence that ends with a period.',
  good: keys('summary: Show a ship.'),
  bad: keys('summary: Show a ship'),
  checkFunction({ file, summary }, _, report) {
    if (summary.endsWith('.')) return;
    report({ file, path: ['summary'], message: 'the summary does not end with a period', expected: 'one sentence' });
  },
};
