import { keys } from './engine/example.ts';
import type { Rule } from './engine/rule.ts';

/** Reported by the code that reads files. */
export const yamlSyntax: Rule = {
  id: 'yaml-syntax',
  severity: 'error',
  summary: 'The front matter and all `.yaml` files must be valid YAML 1.2.',
  fixed: true,
  good: keys('acl: [look]'),
  bad: keys('acl: [look'),
};
