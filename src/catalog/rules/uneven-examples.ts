import type { Field } from '../../spec/field.ts';
import { isRepeated, parseType } from '../../spec/type.ts';
import { keys } from './engine/example.ts';
import type { Rule } from './engine/rule.ts';

const ships = (names: string) =>
  keys(`returns:
  - name: ships
    type: object[]
    description: The ships.
    fields:
      - { name: id, type: string, description: Its ID., examples: [s1, s2] }
      - { name: name, type: string, description: Its name., examples: [${names}] }`);

export const unevenExamples: Rule = {
  id: 'uneven-examples',
  severity: 'error',
  summary: 'The fields inside a list or map must all have the same number of `examples`.',
  details:
    'Values at the same position belong to the same entry of the sample response. A single `example` is repeated.',
  good: ships('Ada, Bob'),
  bad: ships('Ada, Bob, Cy'),
  checkField({ field, label, type }, _, report) {
    if (!type || !isRepeated(type) || !field.fields) return;
    const lengths = new Map<number, string>();
    collectLengths(field.fields, lengths);
    if (lengths.size < 2) return;
    const counts = [...lengths].map(([length, name]) => `\`${name}\` has ${length}`).join(', ');
    report({
      ...field.origin,
      message: `${label}: its fields have different numbers of examples (${counts})`,
      expected: 'the same number, because values at the same position belong together',
    });
  },
};

/** Adds each number of examples with the name of a field that has it. Lists and maps inside have their own numbers. */
function collectLengths(fields: readonly Field[], lengths: Map<number, string>): void {
  for (const { name, type, examples, fields: inner } of fields) {
    if (examples.length > 1) lengths.set(examples.length, name);
    const parsed = parseType(type);
    if (inner && !(parsed && isRepeated(parsed))) collectLengths(inner, lengths);
  }
}
