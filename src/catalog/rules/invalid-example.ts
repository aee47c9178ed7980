import type { Data } from '../../spec/data.ts';
import { below, isUnresolved } from '../../spec/field.ts';
import { formatMismatch } from '../../spec/format-mismatch.ts';
import type { Type } from '../../spec/type.ts';
import { about, type Mismatch, typeMismatch } from '../../spec/type-mismatch.ts';
import { keys } from './engine/example.ts';
import type { Rule } from './engine/rule.ts';

export const invalidExample: Rule = {
  id: 'invalid-example',
  severity: 'error',
  summary: 'An example must have the type and the format of its field.',
  good: keys('parameters:\n  - { name: size, type: integer, description: The length in meters., example: 12 }'),
  bad: keys('parameters:\n  - { name: size, type: integer, description: The length in meters., example: long }'),
  checkField({ field, label, type }, _, report) {
    if (!type || isUnresolved(field)) return;
    for (const [i, example] of field.examples.entries()) {
      const mismatch =
        (field.pattern ? patternMismatch(example, type) : typeMismatch(example, type)) ??
        formatMismatch(example, field.format);
      if (!mismatch) continue;
      const key = field.examples.length > 1 ? ['examples', i] : ['example'];
      report({ ...below(field.origin, ...key), ...about(`${label}: the example`, mismatch) });
    }
  },
};

/** The example of a pattern, like `tag-*`, is a mapping with real names as keys. */
function patternMismatch(example: Data, type: Type): Mismatch | undefined {
  if (!(example instanceof Map)) return { message: 'has no name', expected: 'a mapping with a real name as its key' };
  return [...example.values()].map((value) => typeMismatch(value, type)).find(Boolean);
}
