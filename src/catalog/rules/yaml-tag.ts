import { keys } from './engine/example.ts';
import type { Rule } from './engine/rule.ts';

/** Reported by the code that reads files. */
export const yamlTag: Rule = {
  id: 'yaml-tag',
  severity: 'error',
  summary: 'YAML tags (`!name`) are not allowed.',
  fixed: true,
  good: keys('role: Mail'),
  bad: keys('role: !secret Mail'),
};
