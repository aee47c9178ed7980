import type { Data } from '../../spec/data.ts';
import { below, type Field, isUnresolved } from '../../spec/field.ts';
import { isNullable, type Type } from '../../spec/type.ts';
import { typeMismatch } from '../../spec/type-mismatch.ts';
import { closestMatch } from '../../text/suggest.ts';
import { keys } from './engine/example.ts';
import type { Rule } from './engine/rule.ts';

const order = (value: string) =>
  keys(`parameters:
  - name: order
    type: string
    description: The order of the ships.
    values: { name: By name., size: By length. }
    default: ${value}
    example: name`);

export const valueNotListed: Rule = {
  id: 'value-not-listed',
  severity: 'error',
  summary: 'An example or default must be one of the `values`, unless `otherValues` says that there are more.',
  good: order('name'),
  bad: order('age'),
  checkField({ field, label, type }, _, report) {
    if (!type || !field.values || field.otherValues !== undefined || field.pattern || isUnresolved(field)) return;
    const allowed = field.values.map(({ value }) => value);
    const check = (what: string, value: Data, keys: (string | number)[]) => {
      const unlisted = typeMismatch(value, type) ? undefined : unlistedIn(value, allowed, type);
      if (unlisted === undefined) return;
      report({
        ...below(field.origin, ...keys),
        message: `${label}: the ${what} \`${unlisted}\` is not one of its values`,
        expected: `${allowed.join(', ')} (or \`otherValues\`, if others are allowed)`,
        suggestion: closestMatch(unlisted, allowed),
      });
    };
    if (field.default !== undefined) check('default', field.default, ['default']);
    for (const [i, example] of field.examples.entries()) check('example', example, exampleKeys(field, i));
  },
};

function exampleKeys({ examples }: Field, i: number): (string | number)[] {
  return examples.length > 1 ? ['examples', i] : ['example'];
}

/** The first scalar that is not allowed. The values of a list's field are those of its entries; a mapping has fields of its own. */
function unlistedIn(value: Data, allowed: readonly string[], type: Type): string | undefined {
  const scalars = Array.isArray(value) ? value.flat(9) : [value];
  const found = scalars.find(
    (scalar) => !allowed.includes(String(scalar)) && !(scalar === null && isNullable(type)) && !(scalar instanceof Map),
  );
  return found === undefined ? undefined : String(found);
}
