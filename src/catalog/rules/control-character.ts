import { keys } from './engine/example.ts';
import type { Rule } from './engine/rule.ts';

/** Reported by the code that reads files. */
export const controlCharacter: Rule = {
  id: 'control-character',
  severity: 'error',
  summary: 'Content must not contain control characters other than tabs and line ends.',
  details: 'Most of them cannot be in HTML or XML. A string in double quotes can contain one as an escape sequence.',
  good: keys('role: "Ships\\tBerths"'),
  bad: keys('role: "Ships\\0"'),
};
