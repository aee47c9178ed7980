import type { Data } from '../../spec/data.ts';
import { isNullable, parseType } from '../../spec/type.ts';
import { about, type Mismatch, typeMismatch } from '../../spec/type-mismatch.ts';
import { keys } from './engine/example.ts';
import type { Rule } from './engine/rule.ts';

const response = (answer: string) =>
  keys(`returns:
  - { name: size, type: integer, description: The length., example: 12 }
examples:
  - { title: A call, call: {}, answer: ${answer} }`);

export const responseValue: Rule = {
  id: 'response-value',
  severity: 'error',
  summary: 'A value in a response given in full must have the type of its field.',
  details: 'A number may be written as a string, because servers may send it so.',
  good: response('{ data: { size: 12 } }'),
  bad: response('{ data: { size: long } }'),
  checkResponse({ members }, _, report) {
    for (const { value, field, place } of members) {
      const mismatch = field && mismatchOf(value, field.type);
      const subject = field?.name ? `\`${field.name}\` in the response` : 'the response';
      if (mismatch) report({ ...place, ...about(subject, mismatch) });
    }
  },
};

function mismatchOf(value: Data, text: string): Mismatch | undefined {
  const type = parseType(text);
  if (!type || (value === null && isNullable(type))) return undefined;
  const asNumber = typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value;
  return typeMismatch(value, type) && typeMismatch(asNumber, type);
}
