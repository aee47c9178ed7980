import { keys } from './engine/example.ts';
import type { Rule } from './engine/rule.ts';

/** Reported by the code that reads files. */
export const yamlQuotes: Rule = {
  id: 'yaml-quotes',
  severity: 'error',
  summary: 'A string that YAML would read differently must be in quotes.',
  details:
    'That is a string that contains a colon and a space, or begins with a backtick, `*`, `@`, `%`, `&`, `!` or a quote; between brackets, also one that contains a comma or a bracket.',
  fixed: true,
  good: keys("role: 'Mail: outgoing'"),
  bad: keys('role: Mail: outgoing'),
};
