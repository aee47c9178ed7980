import type { Data } from './data.ts';
import { type Field, findField, unnamedField } from './field.ts';
import type { FunctionSpec } from './function.ts';
import type { Condition } from './schema.ts';
import { alternatives, parseType, type Type } from './type.ts';

/** What an API sends for true and for false. */
export interface WireBooleans {
  true: number | boolean;
  false: number | boolean;
}

/** The keys of a response that hold the data and the metadata. */
interface Envelope {
  data?: string | undefined;
  metadata?: string | undefined;
}

/**
 * Returns a function with every boolean as its API sends it: in examples, defaults, values, conditions, calls and responses.
 * An author can write `true` and `false` as well as 1 and 0. Returns the same object if nothing changes.
 */
export function withWireBooleans(spec: FunctionSpec, wire: WireBooleans, envelope: Envelope): FunctionSpec {
  const parameters = spec.parameters ?? [];
  return changed(spec, {
    parameters: spec.parameters && wireFields(spec.parameters, wire),
    returns: spec.returns && wireFields(spec.returns, wire),
    metadata: wireFields(spec.metadata, wire),
    examples:
      spec.examples &&
      mapped(spec.examples, (example) =>
        changed(example, {
          call: wireMembers(example.call, parameters, wire),
          answer: example.answer === undefined ? undefined : wireResponse(example.answer, spec, wire, envelope),
        }),
      ),
    variants:
      spec.variants &&
      mapped(spec.variants, (variant) => changed(variant, { call: wireMembers(variant.call, parameters, wire) })),
  });
}

function wireFields(fields: readonly Field[], wire: WireBooleans): Field[] {
  return mapped(fields, (field) => wireField(field, fields, wire));
}

function wireField(field: Field, siblings: readonly Field[], wire: WireBooleans): Field {
  const type = parseType(field.type);
  if (!type) return field;
  const examples = mapped(field.examples, (example) =>
    field.pattern && example instanceof Map
      ? mappedValues(example, (value) => wireValue(value, field, wire))
      : wireValue(example, field, wire),
  );
  return changed(field, {
    examples,
    default: field.default === undefined ? undefined : wireValue(field.default, field, wire),
    values:
      field.values &&
      (isBoolean(itemType(type))
        ? mapped(field.values, (one) => changed(one, { value: String(wireName(one.value, wire)) }))
        : field.values),
    when: field.when && wireCondition(field.when, siblings, wire),
    requiredWhen: field.requiredWhen && wireCondition(field.requiredWhen, siblings, wire),
    fields: field.fields && wireFields(field.fields, wire),
  });
}

/** Converts a value of a field. `type` is the type of the value inside the lists and maps of the field's type. */
function wireValue(value: Data, field: Field, wire: WireBooleans, type = parseType(field.type)): Data {
  if (!type) return value;
  const choices = alternatives(type);
  if (Array.isArray(value)) {
    const list = choices.find(({ kind }) => kind === 'list');
    return list?.kind === 'list' ? mapped(value, (item) => wireValue(item, field, wire, list.of)) : value;
  }
  if (value instanceof Map) {
    const map = choices.find(({ kind }) => kind === 'map');
    if (map?.kind === 'map') return mappedValues(value, (item) => wireValue(item, field, wire, map.of));
    return field.fields ? wireMembers(value, field.fields, wire) : value;
  }
  // 1 and 0 are numbers if the field can have a number.
  const isTruth = typeof value === 'boolean' ? choices.some(({ kind }) => kind === 'boolean') : isBoolean(type);
  if (!isTruth || (typeof value !== 'boolean' && value !== 1 && value !== 0)) return value;
  return value ? wire.true : wire.false;
}

function wireMembers(members: Map<string, Data>, fields: readonly Field[], wire: WireBooleans): Map<string, Data> {
  return mappedValues(members, (value, key) => {
    const field = findField(fields, key);
    if (!field) return value;
    // A call lists the values of a repeatable parameter.
    return field.repeatable && Array.isArray(value) && !field.type.includes('[]')
      ? mapped(value, (item) => wireValue(item, field, wire))
      : wireValue(value, field, wire);
  });
}

function wireResponse(response: Data, spec: FunctionSpec, wire: WireBooleans, { data, metadata }: Envelope): Data {
  if (data === undefined) return wireReturned(response, spec.returns ?? [], wire);
  if (!(response instanceof Map)) return response;
  return mappedValues(response, (value, key) => {
    if (key === metadata) return wireReturned(value, spec.metadata, wire);
    return key === data ? wireReturned(value, spec.returns ?? [], wire) : value;
  });
}

function wireReturned(value: Data, fields: readonly Field[], wire: WireBooleans): Data {
  const unnamed = unnamedField(fields);
  if (unnamed) return wireValue(value, unnamed, wire);
  return value instanceof Map ? wireMembers(value, fields, wire) : value;
}

function wireCondition(condition: Condition, siblings: readonly Field[], wire: WireBooleans): Condition {
  const wired = Object.entries(condition).map(([name, values]): [string, Condition[string]] => {
    const type = parseType(siblings.find((one) => one.name === name)?.type ?? '');
    if (!type || !isBoolean(type)) return [name, values];
    return [name, mapped(values, (value) => wireName(value, wire))];
  });
  return wired.every(([name, values]) => values === condition[name]) ? condition : Object.fromEntries(wired);
}

/** A boolean that is written as a key or in a condition, as the API sends it. */
function wireName<T extends string | number | boolean>(name: T, wire: WireBooleans): T | number | boolean {
  const text = String(name);
  const value = text === '1' || text === 'true' ? wire.true : text === '0' || text === 'false' ? wire.false : name;
  return String(value) === text ? name : value;
}

/** Whether a value of the type is a boolean, or null. */
function isBoolean(type: Type): boolean {
  const choices = alternatives(type);
  return choices.length > 0 && choices.every(({ kind }) => kind === 'boolean');
}

/** The type inside the lists and maps of a type. */
function itemType(type: Type): Type {
  return type.kind === 'list' || type.kind === 'map' ? itemType(type.of) : type;
}

/** Returns an object with some keys changed, or the object itself if their values are the same. */
function changed<T extends object>(object: T, changes: Partial<T>): T {
  const keys = Object.keys(changes) as (keyof T)[];
  return keys.every((key) => changes[key] === object[key]) ? object : { ...object, ...changes };
}

/** Maps an array, and returns the array itself if no item changes. */
function mapped<T>(items: readonly T[], change: (item: T) => T): T[] {
  const result = items.map(change);
  return result.every((item, i) => item === items[i]) ? (items as T[]) : result;
}

/** Maps the values of a map, and returns the map itself if none changes. */
function mappedValues(map: Map<string, Data>, change: (value: Data, key: string) => Data): Map<string, Data> {
  const result = new Map([...map].map(([key, value]) => [key, change(value, key)]));
  return [...map].every(([key, value]) => result.get(key) === value) ? map : result;
}
