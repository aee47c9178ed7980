import { body } from './engine/example.ts';
import type { Rule } from './engine/rule.ts';

/** Reported by the code that reads files. */
export const rawHtml: Rule = {
  id: 'raw-html',
  severity: 'error',
  summary: 'Texts must be Markdown without HTML.',
  fixed: true,
  good: body('The name is in \\<angle\\> brackets, or `<angle>` in code.'),
  bad: body('The name is <b>bold</b>.'),
};
