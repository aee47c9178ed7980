import { keys } from './engine/example.ts';
import type { Rule } from './engine/rule.ts';

/** Reported by the code that reads files. */
export const missingKey: Rule = {
  id: 'missing-key',
  severity: 'error',
  summary: 'A mapping must have all keys that its schema requires.',
  fixed: true,
  good: keys('examples:\n  - title: The flagship\n    call: {}'),
  bad: keys('examples:\n  - title: The flagship'),
};
