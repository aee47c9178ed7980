import { body } from './engine/example.ts';
import type { Rule } from './engine/rule.ts';

/** Reported by the code that reads files. */
export const misplacedImage: Rule = {
  id: 'misplaced-image',
  severity: 'error',
  summary: 'Only guides may have images.',
  fixed: true,
  good: body('The ship is at the berth.'),
  bad: body('![The ship](ship.png)'),
};
