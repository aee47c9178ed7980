import { keys } from './engine/example.ts';
import type { Rule } from './engine/rule.ts';

/** Reported by the code that reads files. */
export const yamlAlias: Rule = {
  id: 'yaml-alias',
  severity: 'error',
  summary: 'YAML aliases (`*name`) are not allowed; write the value itself.',
  fixed: true,
  good: keys('role: Mail\ngroup: basics'),
  bad: keys('role: &role Mail\ngroup: *role'),
};
