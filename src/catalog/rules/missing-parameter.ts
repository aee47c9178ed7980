import { choiceOf } from '../../spec/choices.ts';
import { keys } from './engine/example.ts';
import type { Rule } from './engine/rule.ts';

const PARAMETER =
  'parameters:\n  - { name: size, type: integer, required: true, description: The length., example: 12 }';
const call = (values: string) => keys(`${PARAMETER}\nexamples:\n  - { title: A call, call: { ${values} } }`);

export const missingParameter: Rule = {
  id: 'missing-parameter',
  severity: 'warning',
  summary: 'A call must send all required parameters.',
  details: 'For the parameters in `oneOf` and `anyOf`, see [call-choice](#call-choice).',
  good: call('size: 12'),
  bad: call(''),
  checkCall({ spec, call, place }, { lost }, report) {
    // Without a list that could not be read, the parameters in it are not known.
    if (lost.get(spec.file)?.some(([key]) => key === 'oneOf' || key === 'anyOf')) return;
    for (const { name, required, when, pattern } of spec.parameters ?? []) {
      if (!required || when || pattern || call.has(name) || choiceOf(spec, name)) continue;
      report({ ...place, message: `the call does not send \`${name}\`, which is required` });
    }
  },
};
