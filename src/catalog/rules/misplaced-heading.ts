import { body } from './engine/example.ts';
import type { Rule } from './engine/rule.ts';

/** Reported by the code that reads files. */
export const misplacedHeading: Rule = {
  id: 'misplaced-heading',
  severity: 'error',
  summary: 'The texts of a spec must have no headings, and a guide must have no heading with one `#`.',
  details: 'The page makes its own headings.',
  fixed: true,
  good: body('**Before the call**, moor the ship.'),
  bad: body('## Before the call\n\nMoor the ship.'),
};
