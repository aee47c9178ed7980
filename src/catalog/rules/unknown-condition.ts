import { below } from '../../spec/field.ts';
import { suggest } from '../../text/suggest.ts';
import { keys } from './engine/example.ts';
import type { Rule } from './engine/rule.ts';

const when = (name: string) =>
  keys(`parameters:
  - { name: kind, type: string, description: The kind of ship., example: tug }
  - { name: power, type: integer, description: The pull in tons., example: 40, when: { ${name}: [tug] } }`);

export const unknownCondition: Rule = {
  id: 'unknown-condition',
  severity: 'error',
  summary: '`when` and `requiredWhen` must name fields of the same list.',
  good: when('kind'),
  bad: when('knid'),
  checkField({ field, label, siblings }, _, report) {
    for (const key of ['when', 'requiredWhen'] as const) {
      for (const name of Object.keys(field[key] ?? {})) {
        if (siblings.some((sibling) => sibling.name === name)) continue;
        report({
          ...below(field.origin, key, name),
          at: 'key',
          message: `${label}: \`${key}\` refers to \`${name}\`, which is not in the same list`,
          ...suggest(
            name,
            siblings.map((sibling) => sibling.name),
            'the name of a field in the same list',
          ),
        });
      }
    }
  },
};
