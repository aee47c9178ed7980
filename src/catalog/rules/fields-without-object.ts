import { below } from '../../spec/field.ts';
import { innerObject } from '../../spec/type.ts';
import { keys } from './engine/example.ts';
import type { Rule } from './engine/rule.ts';

const field = (type: string) =>
  keys(`returns:
  - name: ship
    type: ${type}
    description: The ship.
    fields:
      - { name: id, type: string, description: Its ID., example: s1 }`);

export const fieldsWithoutObject: Rule = {
  id: 'fields-without-object',
  severity: 'error',
  summary: 'Only a type that contains an object or a record may have `fields`.',
  good: field('object'),
  bad: field('string'),
  checkField({ field, label, type }, _, report) {
    if (!field.fields || !type || innerObject(type)) return;
    report({
      ...below(field.origin, 'fields'),
      message: `${label}: the type \`${field.type}\` cannot have \`fields\``,
      expected: 'a type that contains `object`',
    });
  },
};
