import { body } from './engine/example.ts';
import type { Rule } from './engine/rule.ts';

/** Reported by the code that reads files. */
export const missingDescription: Rule = {
  id: 'missing-description',
  severity: 'error',
  summary: 'A spec must have a description below its front matter.',
  fixed: true,
  good: body('Shows one ship.'),
  bad: body(''),
};
