import { keys } from './engine/example.ts';
import type { Rule } from './engine/rule.ts';

/** Reported by the code that reads files. */
export const invisibleCharacter: Rule = {
  id: 'invisible-character',
  severity: 'warning',
  summary: 'Content should not contain zero-width characters or text direction controls.',
  details: 'With them, what a reader sees in a sample is not what is copied.',
  good: keys('role: Mail'),
  bad: { ...keys('role: Ma\u200Bil'), text: 'role: Ma<U+200B>il' },
};
