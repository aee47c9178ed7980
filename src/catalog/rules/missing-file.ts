import { files, keys } from './engine/example.ts';
import type { Rule } from './engine/rule.ts';

/** Reported by the code that reads files. */
export const missingFile: Rule = {
  id: 'missing-file',
  severity: 'error',
  summary: 'A content folder must have catalog.yaml and categories.yaml.',
  fixed: true,
  good: keys(''),
  bad: files({ 'catalog.yaml': null }, 'A content folder without catalog.yaml.'),
};
