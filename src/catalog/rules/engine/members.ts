import type { Data } from '../../../spec/data.ts';
import { below, type Field, findField, type SourceRef, unnamedField } from '../../../spec/field.ts';
import type { FunctionSpec } from '../../../spec/function.ts';
import { alternatives, parseType, type Type } from '../../../spec/type.ts';
import type { CatalogConfig } from '../../model/config.ts';
import type { ResponseMember } from './rule.ts';

/**
 * Lists the keys of all objects in a response, with the fields that describe them. The metadata that every response has is
 * left out, and so is everything if the keys of data and metadata are not known.
 */
export function membersOf(
  spec: FunctionSpec,
  response: Data,
  place: SourceRef,
  envelope: CatalogConfig['answer'] | undefined,
): ResponseMember[] {
  if (!envelope) return [];
  const { data, metadata, success } = envelope;
  if (data === undefined) return returned(spec, response, place);
  if (!(response instanceof Map)) return [];
  const members = response.has(data) ? returned(spec, response.get(data)!, below(place, data)) : [];
  const shown = metadata === undefined ? undefined : response.get(metadata);
  if (!(shown instanceof Map)) return members;
  const added = new Map([...shown].filter(([key]) => !success.has(key)));
  return [...members, ...within(added, spec.metadata, below(place, metadata!))];
}

function returned({ returns }: FunctionSpec, data: Data, place: SourceRef): ResponseMember[] {
  const single = unnamedField(returns ?? []);
  if (single) return memberWithin('', data, single, [''], place);
  return data instanceof Map && returns ? within(data, returns, place) : [];
}

function within(object: Map<string, Data>, fields: readonly Field[], place: SourceRef): ResponseMember[] {
  const names = fields.map(({ name }) => name);
  return [...object].flatMap(([key, value]) =>
    memberWithin(key, value, findField(fields, key), names, below(place, key)),
  );
}

/** A key, then the keys of the objects in its value. */
function memberWithin(
  key: string,
  value: Data,
  field: Field | undefined,
  names: readonly string[],
  place: SourceRef,
): ResponseMember[] {
  const type = field && parseType(field.type);
  const inner = field?.fields && type ? objectsIn(value, type, place) : [];
  return [
    { key, value, field, names, place },
    ...inner.flatMap(({ object, at }) => within(object, field!.fields!, at)),
  ];
}

/** The objects in the lists and maps of a value; its type says which mappings are maps. */
function objectsIn(value: Data, type: Type, place: SourceRef): { object: Map<string, Data>; at: SourceRef }[] {
  const choices = alternatives(type);
  if (Array.isArray(value)) {
    const list = choices.find(({ kind }) => kind === 'list');
    return list?.kind === 'list' ? value.flatMap((item, i) => objectsIn(item, list.of, below(place, i))) : [];
  }
  if (!(value instanceof Map)) return [];
  if (choices.some(({ kind }) => kind === 'object' || kind === 'record')) return [{ object: value, at: place }];
  const map = choices.find(({ kind }) => kind === 'map');
  if (map?.kind !== 'map') return [];
  return [...value].flatMap(([key, inner]) => objectsIn(inner, map.of, below(place, key)));
}
