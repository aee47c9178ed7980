import { ADAPTER_NAMES, adapterOf } from '../../output/adapters.ts';
import { type Data, textOfData, toPlain } from '../../spec/data.ts';
import { below } from '../../spec/field.ts';
import { keys, withCatalogKeys } from './engine/example.ts';
import type { Rule } from './engine/rule.ts';

const response = (ids: readonly string[]) =>
  withCatalogKeys(
    keys(`returns:
  - name: ships
    type: object[]
    description: The ships.
    fields:
      - { name: id, type: string, description: Its ID., examples: [s1, s2] }
examples:
  - title: Two ships
    call: { api.chunk.enable: 1, api.chunk.size: 2 }
    answer:
      data: { ships: [${ids.map((id) => `{ id: ${id} }`).join(', ')}] }
      status: { done: true }`),
    `adapter: ${ADAPTER_NAMES[0]}`,
  );

export const responseOptions: Rule = {
  id: 'response-options',
  severity: 'warning',
  summary: 'A response given in full must obey the output options of its call.',
  details: 'It must have no entry and no field that the options leave out, and its entries must be in their order.',
  good: response(['s1', 's2']),
  bad: response(['s1', 's2', 's3']),
  checkResponse({ call, response, place }, { config }, report) {
    const adapter = adapterOf(config);
    const { data, metadata } = config.answer ?? {};
    const options = [...call].filter(([name]) => adapter?.isOption(name));
    if (!adapter || options.length === 0) return;
    const at = (key: string | undefined): Data | undefined =>
      key === undefined ? undefined : response instanceof Map ? response.get(key) : undefined;
    const records = data === undefined ? response : at(data);
    if (records === undefined) return;
    const plain = { data: toPlain(records), metadata: Object(toPlain(at(metadata) ?? new Map())) };
    if (adapter.obeysOptions(plain, Object.fromEntries(options.map(([name, value]) => [name, textOfData(value)]))))
      return;
    report({
      ...(data === undefined ? place : below(place, data)),
      message: 'the response does not obey the output options of its call',
      expected: 'only the entries and fields that the options leave, in their order',
    });
  },
};
