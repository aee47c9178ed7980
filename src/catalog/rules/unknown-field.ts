import { suggest } from '../../text/suggest.ts';
import { keys } from './engine/example.ts';
import type { Rule } from './engine/rule.ts';

const response = (answer: string) =>
  keys(`returns:
  - { name: size, type: integer, description: The length., example: 12 }
examples:
  - { title: A call, call: {}, answer: ${answer} }`);

export const unknownField: Rule = {
  id: 'unknown-field',
  severity: 'error',
  summary: 'A response given in full must have only fields that `returns` and `metadata` describe.',
  good: response('{ data: { size: 12 } }'),
  bad: response('{ data: { size: 12, length: 12 } }'),
  checkResponse({ members }, _, report) {
    for (const { key, field, names, place } of members) {
      if (field) continue;
      const message = `the response contains \`${key}\`, which no field describes`;
      report({ ...place, at: 'key', message, ...suggest(key, names) });
    }
  },
};
