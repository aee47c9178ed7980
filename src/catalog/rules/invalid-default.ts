import { below, isUnresolved } from '../../spec/field.ts';
import { formatMismatch } from '../../spec/format-mismatch.ts';
import { about, typeMismatch } from '../../spec/type-mismatch.ts';
import { keys } from './engine/example.ts';
import type { Rule } from './engine/rule.ts';

const limit = (value: string) =>
  keys(`parameters:\n  - { name: limit, type: integer, description: The most ships., default: ${value}, example: 5 }`);

export const invalidDefault: Rule = {
  id: 'invalid-default',
  severity: 'error',
  summary: 'A default must have the type and the format of its parameter.',
  good: limit('10'),
  bad: limit('all'),
  checkField({ field, label, type }, _, report) {
    if (!type || field.default === undefined || field.pattern || isUnresolved(field)) return;
    const mismatch = typeMismatch(field.default, type) ?? formatMismatch(field.default, field.format);
    if (mismatch) report({ ...below(field.origin, 'default'), ...about(`${label}: the default`, mismatch) });
  },
};
