import type { CallFormat } from '../catalog/model/call-format.ts';
import type { Catalog } from '../catalog/model/catalog.ts';
import type { CatalogConfig } from '../catalog/model/config.ts';
import type { FunctionSpec } from '../spec/function.ts';
import { callTokens } from './call.ts';
import { titledCalls } from './titled-calls.ts';
import type { Token } from './token.ts';

/** The example call of the home page: `firstCall` of catalog.yaml. */
export interface FirstCall {
  spec: FunctionSpec;
  format: CallFormat;
  tokens: Token[];
  /** Parts of the call and what they mean, in Markdown. */
  parts: NonNullable<CatalogConfig['firstCall']>['parts'];
  /** A note on the response, in Markdown. */
  note: string;
  /** The data of the response in short: `"data": { … }`; undefined if there is none. */
  data: string | undefined;
  /** The part that indicates success or failure: `"metadata": { "result": 1 }`; undefined if there is no metadata. */
  metadata: string | undefined;
}

/** Returns the example call of the home page; undefined if catalog.yaml does not name one that can be made. */
export function firstCallOf({ config, byName }: Pick<Catalog, 'config' | 'byName'>): FirstCall | undefined {
  const { firstCall } = config;
  const spec = firstCall && byName.get(firstCall.function);
  const format = config.calls.find(({ slug }) => slug === firstCall?.form);
  const tokens = spec && format && callTokens(spec, titledCalls(spec)[0]!.call, format, config);
  if (!firstCall || !spec || !tokens) return undefined;
  const { data, metadata, success, failure } = config.answer;
  const telling = [...success]
    .filter(([key]) => failure.has(key))
    .map(([key, value]) => `"${key}": ${JSON.stringify(value)}`);
  return {
    spec,
    format,
    tokens,
    parts: firstCall.parts,
    note: firstCall.note,
    data: spec.returns?.length !== 0 && data !== undefined ? `"${data}": { … }` : undefined,
    metadata: metadata === undefined ? undefined : `"${metadata}": { ${telling.join(', ')} }`,
  };
}
