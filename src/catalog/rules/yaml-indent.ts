import { keys } from './engine/example.ts';
import type { Rule } from './engine/rule.ts';

/** Reported by the code that reads files. */
export const yamlIndent: Rule = {
  id: 'yaml-indent',
  severity: 'error',
  summary: 'Keys and entries of one level must be indented by the same number of spaces.',
  details: 'Use spaces, not tabs.',
  fixed: true,
  good: keys('parameters:\n  - name: id\n    type: string\n    description: The ship.\n    example: s1'),
  bad: keys('parameters:\n  - name: id\n   type: string\n    description: The ship.\n    example: s1'),
};
