import type { CatalogConfig } from '../catalog/model/config.ts';
import { adapterOf } from '../output/adapters.ts';
import { type Data, fromPlain, textOfData, toPlain } from '../spec/data.ts';
import { type Field, unnamedField } from '../spec/field.ts';
import type { FunctionSpec } from '../spec/function.ts';
import type { ResponsePart } from './response-part.ts';
import { fromData, toData } from './value.ts';

/** Returns a response with the output options of a call applied; the same response if the call has none. */
export function withOutputOptions(
  parts: readonly ResponsePart[],
  spec: FunctionSpec,
  call: ReadonlyMap<string, Data>,
  config: CatalogConfig,
): ResponsePart[] {
  const adapter = adapterOf(config);
  const options = [...call].filter(([name]) => adapter?.isOption(name));
  if (!adapter || options.length === 0) return [...parts];
  const plain = (part: ResponsePart['part']) => {
    const found = parts.find((one) => one.part === part);
    return found && toPlain(toData(found.value));
  };
  const { data, metadata } = adapter.applyOptions(
    { data: plain('returns'), metadata: (plain('metadata') ?? {}) as Record<string, unknown> },
    Object.fromEntries(options.map(([name, value]) => [name, textOfData(value)])),
  );
  return parts.flatMap(({ key, part }): ResponsePart[] => {
    const value = part === 'returns' ? data : metadata;
    return value === undefined ? [] : [{ key, part, value: fromData(fromPlain(value), '', wholeField(spec, part)) }];
  });
}

/** Returns a field that represents a whole part of a response, so that the keys of its value find their fields. */
export function wholeField({ returns, metadata }: FunctionSpec, part: ResponsePart['part']): Field | undefined {
  const fields = part === 'returns' ? (returns ?? []) : metadata;
  return unnamedField(fields) ?? objectOf(fields);
}

function objectOf(fields: readonly Field[]): Field | undefined {
  const origin = fields[0]?.origin;
  return origin && { name: '', type: 'object', description: '', keys: [], examples: [], fields: [...fields], origin };
}
