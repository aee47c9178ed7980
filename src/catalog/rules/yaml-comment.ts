import { keys } from './engine/example.ts';
import type { Rule } from './engine/rule.ts';

/** Reported by the code that reads files. */
export const yamlComment: Rule = {
  id: 'yaml-comment',
  severity: 'error',
  summary: 'A string that contains ` #` must be in quotes.',
  details: 'YAML takes the rest of the line for a comment, and the text ends before it.',
  good: keys("summary: 'Show ship #4.'"),
  bad: keys('summary: Show ship #4.'),
};
