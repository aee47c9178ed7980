import { keys } from './engine/example.ts';
import type { Rule } from './engine/rule.ts';

export const missingFieldDescription: Rule = {
  id: 'missing-field-description',
  severity: 'warning',
  summary: 'A parameter or field must have a description.',
  good: keys('parameters:\n  - { name: id, type: string, description: The ID of the ship., example: s1 }'),
  bad: keys('parameters:\n  - { name: id, type: string, example: s1 }'),
  checkField({ field, label }, _, report) {
    if (field.description === '') report({ ...field.origin, message: `${label}: no description` });
  },
};
