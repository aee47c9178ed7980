import type { CatalogConfig } from '../catalog/model/config.ts';
import type { Data } from '../spec/data.ts';
import type { FunctionSpec } from '../spec/function.ts';
import { withOutputOptions } from './output-options.ts';
import { sampleResponse } from './response.ts';
import type { ResponsePart } from './response-part.ts';
import { fromData } from './value.ts';

/**
 * Returns the response to a call: the function's sample, or other `data` in its envelope, with the output options of the call
 * applied.
 */
export function callResponse(
  spec: FunctionSpec,
  call: ReadonlyMap<string, Data>,
  config: CatalogConfig,
  data?: Data,
): ResponsePart[] {
  const sample = sampleResponse(spec, config);
  if (data === undefined) return withOutputOptions(sample, spec, call, config);
  const given: ResponsePart = { key: config.answer.data, part: 'returns', value: fromData(data, '', undefined) };
  const parts = [given, ...sample.filter(({ part }) => part !== 'returns')];
  return withOutputOptions(parts, spec, call, config);
}
