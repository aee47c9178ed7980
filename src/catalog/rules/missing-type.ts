import { keys } from './engine/example.ts';
import type { Rule } from './engine/rule.ts';

export const missingType: Rule = {
  id: 'missing-type',
  severity: 'error',
  summary: 'A parameter or field must have a type.',
  details: 'Only a field that changes one of a record may leave it out.',
  fixed: true,
  good: keys('parameters:\n  - { name: id, type: string, description: The ship., example: s1 }'),
  bad: keys('parameters:\n  - { name: id, description: The ship., example: s1 }'),
  checkField({ field, label }, _, report) {
    if (field.type !== '') return;
    report({ ...field.origin, message: `${label}: no type`, expected: '`type: string` or another type' });
  },
};
