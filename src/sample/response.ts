import type { CatalogConfig } from '../catalog/model/config.ts';
import type { Data } from '../spec/data.ts';
import { type Field, unnamedField } from '../spec/field.ts';
import type { FunctionSpec } from '../spec/function.ts';
import { alternatives, parseType, type Type } from '../spec/type.ts';
import { fromData, type Member, type Sample, sampleMembers, sampleOf } from './value.ts';

/** A member of an answer's top, with the list of rows that the keys below it belong to. */
export interface ResponsePart {
  key: string;
  part: 'returns' | 'metadata';
  value: Sample;
}

/** What a function answers: the whole answer that its first example gives, or one made from the examples of its fields. */
export function responseOf(spec: FunctionSpec, config: CatalogConfig): ResponsePart[] {
  const given = spec.examples?.find(({ answer }) => answer !== undefined)?.answer;
  return given ? authoredResponse(spec, given, config) : generatedResponse(spec, config);
}

/** The call that the answer shown belongs to, so that it can stand first. */
export function shownCall(spec: FunctionSpec): number {
  return Math.max(0, spec.examples?.findIndex(({ answer }) => answer !== undefined) ?? 0);
}

function generatedResponse(spec: FunctionSpec, config: CatalogConfig): ResponsePart[] {
  const metadata: ResponsePart = { key: config.answer.metadata, part: 'metadata', value: metadataOf(spec, config) };
  if (!spec.returns?.length) return [metadata];
  const sole = unnamedField(spec.returns);
  const data: Sample = sole ? sampleOf(sole, '') : { kind: 'object', members: sampleMembers(spec.returns) };
  return [{ key: config.answer.data, part: 'returns', value: toWireBooleans(data, config) }, metadata];
}

/** Metadata of an answer that worked: what every function sends, and each field that this one adds in its place from A to Z. */
function metadataOf(spec: FunctionSpec, config: CatalogConfig): Sample {
  const members: Member[] = constantMembers(config.answer.success, spec.name);
  for (const member of sampleMembers(spec.metadata)) {
    const next = members.findIndex(({ key }) => key > member.key);
    members.splice(next < 0 ? members.length : next, 0, member);
  }
  return toWireBooleans({ kind: 'object', members }, config);
}

/**
 * What a call that was not carried out is answered with. `reason` is given where it is known; it takes the place of the
 * first text among what a failing answer changes.
 */
export function failureResponse(spec: FunctionSpec, config: CatalogConfig, reason?: string): ResponsePart {
  const changes = new Map(config.answer.failure);
  const told = [...changes].find(([, value]) => typeof value === 'string');
  if (reason !== undefined && told) changes.set(told[0], reason);
  const all = new Map([...config.answer.success].map(([key, value]) => [key, changes.get(key) ?? value]));
  for (const [key, value] of changes) if (!all.has(key)) all.set(key, value);
  const members = constantMembers(all, spec.name);
  const marked = members.find(({ key, value }) => changes.has(key) && value.kind === 'scalar' && isFlag(value.value));
  if (marked?.value.kind === 'scalar') marked.value.bad = true;
  return { key: config.answer.metadata, part: 'metadata', value: { kind: 'object', members } };
}

const isFlag = (value: unknown): boolean => value !== null && typeof value !== 'string';

/** The reason that a server gives for a function it does not have; undefined where the API's reason is not known. */
export function unknownFunctionReason(spec: FunctionSpec, config: CatalogConfig): string | undefined {
  return config.answer.unknownFunction?.replaceAll('{function}', spec.name);
}

function constantMembers(values: ReadonlyMap<string, Data>, name: string): Member[] {
  return [...values].map(([key, value]) => ({
    key,
    value: fromData(typeof value === 'string' ? value.replaceAll('{function}', name) : value, '', undefined),
  }));
}

function authoredResponse(spec: FunctionSpec, answer: Map<string, Data>, config: CatalogConfig): ResponsePart[] {
  return [...answer].map(([key, value]): ResponsePart => {
    const isData = key === config.answer.data;
    const fields = isData ? (spec.returns ?? []) : key === config.answer.metadata ? spec.metadata : [];
    const sole = unnamedField(fields);
    const top = sole ?? topOf(fields);
    return { key, part: isData ? 'returns' : 'metadata', value: givenValue(value, top, sole !== undefined) };
  });
}

/** A field that holds the given ones, so that their keys find their rows. */
function topOf(fields: readonly Field[]): Field | undefined {
  const origin = fields[0]?.origin;
  return origin && { name: '', type: 'object', description: '', keys: [], examples: [], fields: [...fields], origin };
}

function givenValue(value: Data, top: Field | undefined, isSole: boolean): Sample {
  if (isSole || !(value instanceof Map)) return fromData(value, '', top);
  const members = [...value].map(([key, inner]): Member => {
    const field = top?.fields?.find(({ name }) => name === key);
    return field
      ? { key, path: key, value: fromData(inner, key, field) }
      : { key, value: fromData(inner, '', undefined) };
  });
  return { kind: 'object', members };
}

/** Writes booleans as the API does: a field of that type has 1 or 0 as its example. */
export function toWireBooleans(sample: Sample, config: CatalogConfig): Sample {
  if (sample.kind === 'list') return { kind: 'list', items: sample.items.map((item) => toWireBooleans(item, config)) };
  if (sample.kind === 'object') {
    return {
      kind: 'object',
      members: sample.members.map((member) => ({ ...member, value: toWireBooleans(member.value, config) })),
    };
  }
  const { value, field } = sample;
  const type = field && parseType(field.type);
  if (!type || (value !== 1 && value !== 0) || !isBoolean(type)) return sample;
  return { ...sample, value: value === 1 ? config.answer.true : config.answer.false };
}

/** Whether the values of a type, inside whatever lists and maps, are booleans and no numbers. */
function isBoolean(type: Type): boolean {
  if (type.kind === 'list' || type.kind === 'map') return isBoolean(type.of);
  return type.kind === 'union' ? alternatives(type).every(isBoolean) : type.kind === 'boolean';
}
