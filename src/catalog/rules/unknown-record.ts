import { below } from '../../spec/field.ts';
import { innerObject } from '../../spec/type.ts';
import { closestMatch } from '../../text/suggest.ts';
import { keys } from './engine/example.ts';
import type { Rule } from './engine/rule.ts';
import { likelyType } from './invalid-type.ts';

const RECORD = 'fields:\n  - { name: id, type: string, description: The ID of the ship., example: s1 }\n';
const use = (type: string) =>
  keys(`returns:\n  - { name: ship, type: ${type}, description: The ship. }`, { 'records/ship.yaml': RECORD });

export const unknownRecord: Rule = {
  id: 'unknown-record',
  severity: 'error',
  summary: 'A type that is not built in must be the name of a record in content/records.',
  fixed: true,
  good: use('ship'),
  bad: use('sihp'),
  checkField({ field, label, type }, { recordNames }, report) {
    const object = type && innerObject(type);
    if (object?.kind !== 'record' || recordNames.has(object.name)) return;
    const suggestion = likelyType(object.name) ?? closestMatch(object.name, recordNames);
    report({
      ...below(field.origin, 'type'),
      message: `${label}: \`${object.name}\` is neither a type nor a record`,
      ...(suggestion
        ? { suggestion }
        : {
            expected:
              '`string`, `integer`, `number`, `boolean`, `object`, `any`, `T[]`, `{T}`, or the name of a file in records/',
          }),
    });
  },
};
