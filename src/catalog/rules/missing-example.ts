import { isUnresolved } from '../../spec/field.ts';
import { keys } from './engine/example.ts';
import type { Rule } from './engine/rule.ts';

export const missingExample: Rule = {
  id: 'missing-example',
  severity: 'warning',
  summary: 'A parameter or field without `fields` must have an example.',
  good: keys('parameters:\n  - { name: id, type: string, description: The ID of the ship., example: s1 }'),
  bad: keys('parameters:\n  - { name: id, type: string, description: The ID of the ship. }'),
  checkField({ field, label, type }, _, report) {
    if (!type || field.examples.length > 0 || field.fields?.length || isUnresolved(field)) return;
    report({ ...field.origin, message: `${label}: no example` });
  },
};
