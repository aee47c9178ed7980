import type { CatalogConfig } from '../catalog/model/config.ts';
import { adapterOf } from '../output/adapters.ts';
import type { Data } from '../spec/data.ts';
import { unnamedField } from '../spec/field.ts';
import type { FunctionSpec } from '../spec/function.ts';
import { wholeField, withOutputOptions } from './output-options.ts';
import type { ResponsePart } from './response-part.ts';
import { fromData, type Member, type Sample, sampleMembers, sampleOf } from './value.ts';

/**
 * Returns the response to the first call on a function's page: the one that its examples give, or one made from the examples of
 * its fields, with the output options of the call applied. It is empty if the API has no envelope and the function returns
 * nothing.
 */
export function responseOf(spec: FunctionSpec, config: CatalogConfig): ResponsePart[] {
  const shown = spec.examples?.[shownCall(spec)];
  const response = sampleResponse(spec, config);
  return shown && shown.answer === undefined ? withOutputOptions(response, spec, shown.call, config) : response;
}

/**
 * Returns the sample response of a function, without the output options of a call: the one that its examples give, or one
 * made from the examples of its fields.
 */
export function sampleResponse(spec: FunctionSpec, config: CatalogConfig): ResponsePart[] {
  const given = spec.examples?.find(({ answer }) => answer !== undefined)?.answer;
  return given === undefined ? generatedResponse(spec, config) : authoredResponse(spec, given, config);
}

/** Returns the index of the example whose response is shown, so that its call comes first. */
export function shownCall(spec: FunctionSpec): number {
  return Math.max(0, spec.examples?.findIndex(({ answer }) => answer !== undefined) ?? 0);
}

function generatedResponse(spec: FunctionSpec, config: CatalogConfig): ResponsePart[] {
  const { answer } = config;
  const parts: ResponsePart[] = [];
  if (spec.returns?.length) {
    const unnamed = unnamedField(spec.returns);
    const value: Sample = unnamed ? sampleOf(unnamed, '') : { kind: 'object', members: sampleMembers(spec.returns) };
    parts.push({ key: answer.data, part: 'returns', value });
  }
  if (answer.metadata !== undefined)
    parts.push({ key: answer.metadata, part: 'metadata', value: metadataOf(spec, config) });
  return parts;
}

/** The metadata of a successful response: that of every response, and the fields that the function adds. */
function metadataOf(spec: FunctionSpec, config: CatalogConfig): Sample {
  const common = constantMembers(config.answer.success, spec.name);
  const added = sampleMembers(spec.metadata);
  const members = new Map([...common, ...added].map((member) => [member.key, member]));
  const order = adapterOf(config)?.orderMetadata ?? ((first, last) => [...first, ...last]);
  const keys = order(
    common.map(({ key }) => key),
    added.map(({ key }) => key),
  );
  return { kind: 'object', members: keys.map((key) => members.get(key)!) };
}

/**
 * Returns a failed response: its metadata, or the whole response if the API has no envelope; undefined if catalog.yaml does not
 * describe it. `reason`, by default the first known one of the function, replaces the first string among the keys that differ
 * in a failed response.
 */
export function failureResponse(
  spec: Pick<FunctionSpec, 'name' | 'failures'>,
  config: CatalogConfig,
  reason = spec.failures?.[0]?.reason,
): ResponsePart | undefined {
  const { success, failure, metadata } = config.answer;
  if (failure.size === 0) return undefined;
  const reasonKey = [...failure].find(([, value]) => typeof value === 'string')?.[0];
  const members = constantMembers(new Map([...success, ...failure]), spec.name);
  const reasonMember = members.find(({ key }) => key === reasonKey);
  if (reason !== undefined && reasonMember) reasonMember.value = fromData(reason, '', undefined);
  const flag = members.find(({ key, value }) => failure.has(key) && isFlag(value));
  if (flag?.value.kind === 'scalar') flag.value.bad = true;
  return { key: metadata, part: 'metadata', value: { kind: 'object', members } };
}

/** Whether a value that differs in a failed response is a flag, not the reason. */
const isFlag = (sample: Sample): boolean =>
  sample.kind === 'scalar' && sample.value !== null && typeof sample.value !== 'string';

/** Returns the reason that a server gives for a function it does not have; undefined if catalog.yaml does not say it. */
export function unknownFunctionReason(spec: Pick<FunctionSpec, 'name'>, config: CatalogConfig): string | undefined {
  return config.answer.unknownFunction?.replaceAll('{function}', spec.name);
}

function constantMembers(values: ReadonlyMap<string, Data>, name: string): Member[] {
  return [...values].map(([key, value]) => ({
    key,
    value: fromData(typeof value === 'string' ? value.replaceAll('{function}', name) : value, '', undefined),
  }));
}

function authoredResponse(spec: FunctionSpec, response: Data, { answer }: CatalogConfig): ResponsePart[] {
  const partOf = (key: string | undefined, value: Data): ResponsePart => {
    const part = key === answer.data ? 'returns' : 'metadata';
    const isKnown = part === 'returns' || key === answer.metadata;
    return { key, part, value: fromData(value, '', isKnown ? wholeField(spec, part) : undefined) };
  };
  const isEnvelope = answer.data !== undefined && response instanceof Map;
  return isEnvelope ? [...response].map(([key, value]) => partOf(key, value)) : [partOf(answer.data, response)];
}
