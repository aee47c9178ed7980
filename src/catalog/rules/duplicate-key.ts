import { keys } from './engine/example.ts';
import type { Rule } from './engine/rule.ts';

/** Reported by the code that reads files. */
export const duplicateKey: Rule = {
  id: 'duplicate-key',
  severity: 'error',
  summary: 'A mapping must not have the same key twice.',
  fixed: true,
  good: keys('role: Mail'),
  bad: keys('role: Mail\nrole: DNS'),
};
