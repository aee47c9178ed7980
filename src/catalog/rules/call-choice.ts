import { choicesOf } from '../../spec/choices.ts';
import type { Data } from '../../spec/data.ts';
import { keys } from './engine/example.ts';
import type { Rule } from './engine/rule.ts';

const call = (values: string) =>
  keys(`parameters:
  - { name: id, type: string, required: true, description: The ship's ID., example: s1 }
  - { name: call_sign, type: string, required: true, description: The ship's call sign., example: TUG7 }
oneOf: [[id, call_sign]]
examples:
  - { title: A call, call: { ${values} } }`);

export const callChoice: Rule = {
  id: 'call-choice',
  severity: 'warning',
  summary: 'A call must send exactly one parameter of each `oneOf` list, and at least one of each `anyOf` list.',
  details: 'For the parameters in these lists, `required` does not matter. An empty list as a value sends nothing.',
  good: call('id: s1'),
  bad: call('id: s1, call_sign: TUG7'),
  checkCall({ spec, call, place }, _, report) {
    for (const { kind, names } of choicesOf(spec)) {
      const sent = names.filter((name) => isSent(call.get(name)));
      if (sent.length === 1 || (kind === 'anyOf' && sent.length > 1)) continue;
      const shown = (list: readonly string[]) => list.map((name) => `\`${name}\``).join(', ');
      report({
        ...place,
        message: sent.length === 0 ? `the call sends none of ${shown(names)}` : `the call sends ${shown(sent)}`,
        expected: `${kind === 'oneOf' ? 'exactly' : 'at least'} one of ${shown(names)}`,
      });
    }
  },
};

function isSent(value: Data | undefined): boolean {
  return value !== undefined && !(Array.isArray(value) && value.length === 0);
}
