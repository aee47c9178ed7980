import { below } from '../../spec/field.ts';
import { keys } from './engine/example.ts';
import type { Rule } from './engine/rule.ts';

const response = (answer: string) =>
  keys(`returns:
  - { name: size, type: integer, description: The length., example: 12 }
examples:
  - { title: A call, call: {}, answer: ${answer} }`);

export const responseEnvelope: Rule = {
  id: 'response-envelope',
  severity: 'error',
  summary: 'A response given in full must have only the top-level keys that catalog.yaml names in `answer`.',
  good: response('{ data: { size: 12 }, status: {} }'),
  bad: response('{ data: { size: 12 }, warnings: [] }'),
  checkResponse({ response, place }, { config: { answer } }, report) {
    // Without an envelope, the response is the data itself.
    if (answer?.data === undefined) return;
    const tops = [answer.data, answer.metadata].filter((key) => key !== undefined);
    const expected = `only ${tops.map((top) => `\`${top}\``).join(' and ')}`;
    if (!(response instanceof Map)) {
      report({ ...place, message: 'the response is not a mapping', expected: `a mapping with ${expected}` });
      return;
    }
    for (const key of response.keys()) {
      if (tops.includes(key)) continue;
      report({
        ...below(place, key),
        at: 'key',
        message: `unknown top-level key \`${key}\` in the response`,
        expected,
      });
    }
  },
};
