import { below, isUnresolved } from '../../spec/field.ts';
import { containerSuffix } from '../../spec/type.ts';
import { keys } from './engine/example.ts';
import type { Rule } from './engine/rule.ts';

const map = (more: string) =>
  keys(`returns:
  - name: berths
    type: '{integer}'
    description: The depth of each berth, in meters.
    example: { north: 7 }${more}`);

export const missingMapKey: Rule = {
  id: 'missing-map-key',
  severity: 'warning',
  summary: 'A map must have `key`, which says what its keys are and gives an example.',
  good: map('\n    key: { description: The name of the berth., example: north }'),
  bad: map(''),
  checkField({ field, label, type }, _, report) {
    if (!type || isUnresolved(field)) return;
    const maps = containerSuffix(type).match(/\{\}/g)?.length ?? 0;
    if (maps <= field.keys.length) return;
    report({
      ...below(field.origin, 'type'),
      message: `${label}: a map without \`key\``,
      expected: 'a description of its keys and an example',
    });
  },
};
