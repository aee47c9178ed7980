import { adapterOf } from '../../output/adapters.ts';
import { below, findField } from '../../spec/field.ts';
import { suggest } from '../../text/suggest.ts';
import { keys } from './engine/example.ts';
import type { Rule } from './engine/rule.ts';

const PARAMETER =
  'parameters:\n  - { name: size, type: integer, required: true, description: The length., example: 12 }';
const call = (values: string) => keys(`${PARAMETER}\nexamples:\n  - { title: A call, call: { ${values} } }`);

export const unknownParameter: Rule = {
  id: 'unknown-parameter',
  severity: 'warning',
  summary: 'A call must send only parameters that the function has.',
  good: call('size: 12'),
  bad: call('size: 12, length: 12'),
  checkCall({ spec: { parameters }, call, place }, { config }, report) {
    if (!parameters) return;
    const adapter = adapterOf(config);
    for (const name of call.keys()) {
      if (findField(parameters, name) || adapter?.isOption(name)) continue;
      report({
        ...below(place, name),
        at: 'key',
        message: `the call sends \`${name}\`, which is not a parameter of the function`,
        ...suggest(
          name,
          parameters.map((parameter) => parameter.name),
        ),
      });
    }
  },
};
