import { keys } from './engine/example.ts';
import type { Rule } from './engine/rule.ts';

/** Reported by the code that reads files. */
export const invalidValue: Rule = {
  id: 'invalid-value',
  severity: 'error',
  summary: 'A value must be one of those that its key allows.',
  fixed: true,
  good: keys('effect: read'),
  bad: keys('effect: write'),
};
