import type { CatalogConfig } from '../catalog/model/config.ts';
import { adapterOf } from '../output/adapters.ts';
import { type Data, fromPlain, textOfData, toPlain } from '../spec/data.ts';
import type { FunctionSpec } from '../spec/function.ts';
import { type ResponsePart, responseOf } from './response.ts';
import { fromData, toData } from './value.ts';

/**
 * Returns the response to a call: the function's sample, or other `data` in its envelope, with the output options of the call
 * applied if the API has an adapter.
 */
export function callResponse(
  spec: FunctionSpec,
  call: ReadonlyMap<string, Data>,
  config: CatalogConfig,
  data?: Data,
): ResponsePart[] {
  const { answer } = config;
  const sample = responseOf(spec, config);
  const plainValue = (part: ResponsePart['part']) => {
    const found = sample.find((one) => one.part === part);
    return found && toPlain(toData(found.value));
  };
  const response = {
    data: data === undefined ? plainValue('returns') : toPlain(data),
    metadata: (plainValue('metadata') ?? {}) as Record<string, unknown>,
  };
  const options = Object.fromEntries([...call].map(([name, value]) => [name, textOfData(value)]));
  const result = adapterOf(config)?.applyOptions(response, options) ?? response;
  const parts: ResponsePart[] = [];
  const add = (key: string | undefined, part: ResponsePart['part'], value: unknown) =>
    parts.push({ key, part, value: fromData(fromPlain(value), '', undefined) });
  if (result.data !== undefined) add(answer.data, 'returns', result.data);
  if (answer.metadata !== undefined) add(answer.metadata, 'metadata', result.metadata);
  return parts;
}
