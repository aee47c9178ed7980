import { keys } from './engine/example.ts';
import type { Rule } from './engine/rule.ts';

/** Reported by the code that reads files. */
export const wrongType: Rule = {
  id: 'wrong-type',
  severity: 'error',
  summary: 'A value must have the type that its key requires.',
  details: 'YAML reads `1.10` as the number 1.1, and `true` without quotes as a boolean. Put versions in quotes.',
  fixed: true,
  good: keys("since: '1.10'"),
  bad: keys('since: 1.10'),
};
