import { keys } from './engine/example.ts';
import type { Rule } from './engine/rule.ts';

/** Reported by the code that reads files. */
export const emptyValue: Rule = {
  id: 'empty-value',
  severity: 'error',
  summary: 'A string or list must not be empty; leave out the key instead.',
  details: 'Only `parameters` and `returns` may be empty lists: `[]` means none, while a missing key means not known.',
  fixed: true,
  good: keys('acl: [look]'),
  bad: keys('acl: []'),
};
