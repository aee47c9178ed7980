import type { Data } from '../../spec/data.ts';
import { below, type Field, findField } from '../../spec/field.ts';
import { parseType } from '../../spec/type.ts';
import { about, type Mismatch, typeMismatch } from '../../spec/type-mismatch.ts';
import { keys } from './engine/example.ts';
import type { Rule } from './engine/rule.ts';

const PARAMETER =
  'parameters:\n  - { name: size, type: integer, required: true, description: The length., example: 12 }';
const call = (values: string) => keys(`${PARAMETER}\nexamples:\n  - { title: A call, call: { ${values} } }`);

export const callValue: Rule = {
  id: 'call-value',
  severity: 'error',
  summary: 'A value in a call must have the type of its parameter.',
  details: 'A `repeatable` parameter also takes a list of values.',
  good: call('size: 12'),
  bad: call('size: long'),
  checkCall({ spec, call, place }, _, report) {
    for (const [name, value] of call) {
      const parameter = findField(spec.parameters ?? [], name);
      const mismatch = parameter && mismatchOf(parameter, value);
      if (mismatch) report({ ...below(place, name), ...about(`\`${name}\` in the call`, mismatch) });
    }
  },
};

function mismatchOf({ type: text, repeatable }: Field, value: Data): Mismatch | undefined {
  const type = parseType(text);
  if (!type) return undefined;
  const values = repeatable && Array.isArray(value) && type.kind !== 'list' ? value : [value];
  return values.map((one) => typeMismatch(one, type)).find(Boolean);
}
