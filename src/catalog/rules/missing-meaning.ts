import { below } from '../../spec/field.ts';
import { keys } from './engine/example.ts';
import type { Rule } from './engine/rule.ts';

const values = (meaning: string) =>
  keys(`parameters:
  - name: order
    type: string
    description: The order of the ships.
    values: { name: By name., size:${meaning} }
    example: name`);

export const missingMeaning: Rule = {
  id: 'missing-meaning',
  severity: 'warning',
  summary: 'Each of the `values` must have a meaning.',
  good: values(' By length.'),
  bad: values(''),
  checkField({ field, label }, _, report) {
    for (const { value, meaning } of field.values ?? []) {
      if (meaning.trim() !== '') continue;
      report({ ...below(field.origin, 'values', value), message: `${label}: no meaning for the value \`${value}\`` });
    }
  },
};
