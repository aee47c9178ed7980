import type { Condition } from '../spec/schema.ts';

/** A condition in words: `type` is `A` or `AAAA`. */
export function conditionText(condition: Condition): string {
  return Object.entries(condition)
    .map(([name, values]) => `\`${name}\` is ${values.map((value) => `\`${value}\``).join(' or ')}`)
    .join(' and ');
}
