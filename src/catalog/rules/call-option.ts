import { ADAPTER_NAMES, adapterOf } from '../../output/adapters.ts';
import { textOfData } from '../../spec/data.ts';
import { keys, withCatalogKeys } from './engine/example.ts';
import type { Rule } from './engine/rule.ts';

const call = (options: string) =>
  withCatalogKeys(keys(`examples:\n  - { title: A call, call: { ${options} } }`), `adapter: ${ADAPTER_NAMES[0]}`);

export const callOption: Rule = {
  id: 'call-option',
  severity: 'warning',
  summary: 'The output options of a call must be valid.',
  details: 'The `adapter` in catalog.yaml defines the output options.',
  good: call('api.sort.enable: 1, api.sort.a.field: id'),
  bad: call('api.sort.enable: 1'),
  checkCall({ call, place }, { config }, report) {
    const options = [...call].map(([name, value]): [string, string] => [name, textOfData(value)]);
    const problem = adapterOf(config)?.optionError(Object.fromEntries(options));
    if (problem !== undefined) report({ ...place, message: problem.replace(/\.$/, '') });
  },
};
