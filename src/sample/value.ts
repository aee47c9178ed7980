import type { Data } from '../spec/data.ts';
import type { Field } from '../spec/field.ts';
import { alternatives, innerObject, isRepeated, parseType, type Type } from '../spec/type.ts';

/**
 * A value in a sample, with the field that each of its parts stands for. Made from the examples of the fields, so that a
 * page's samples and its tables cannot contradict each other. `bad` marks the value that tells that a call failed.
 */
export type Sample =
  | { kind: 'scalar'; value: string | number | boolean | null; field?: Field | undefined; bad?: true }
  | { kind: 'list'; items: Sample[] }
  | { kind: 'object'; members: Member[] };

/** A key of an object and its value. */
export interface Member {
  key: string;
  /** The path of the field that the key belongs to; undefined for a key that no row describes. */
  path?: string | undefined;
  value: Sample;
}

/** Builds the members that an object with these fields has at one position of their examples. */
export function sampleMembers(fields: readonly Field[], before = '', position = 0): Member[] {
  return fields.flatMap((field): Member[] => {
    if (!belongs(field, fields, position)) return [];
    const path = `${before}${field.name}`;
    if (field.pattern) return patternMembers(field, path, position);
    return [{ key: field.name, path, value: sampleOf(field, path, position) }];
  });
}

/** Whether a field stands beside the values that the others have at this position: its `when` says with which it does. */
function belongs({ when = {} }: Field, siblings: readonly Field[], position: number): boolean {
  const valueIn = (name: string): Data | undefined => {
    const other = siblings.find((sibling) => sibling.name === name);
    return other && (at(other.examples, position) ?? other.default);
  };
  return Object.entries(when).every(([name, wanted]) => {
    const value = valueIn(name);
    return value === undefined || meets(value, wanted);
  });
}

/** Whether a value is one of those that a condition wants; a list where any of its entries is. */
export function meets(value: Data | undefined, wanted: readonly (string | number)[]): boolean {
  return [value].flat().some((one) => one !== undefined && wanted.map(String).includes(String(one)));
}

/** A sample as a plain value. */
export function toData(sample: Sample): Data {
  if (sample.kind === 'scalar') return sample.value;
  if (sample.kind === 'list') return sample.items.map(toData);
  return new Map(sample.members.map(({ key, value }) => [key, toData(value)]));
}

/** A field whose name stands for many: the names come from its example. */
function patternMembers(field: Field, path: string, position: number): Member[] {
  const example = at(field.examples, position);
  if (!(example instanceof Map)) return [];
  return [...example].map(([key, value]) => ({ key, path, value: fromData(value, path, field) }));
}

/** The sample value of one field. `position` chooses among `examples`, which belong to the list or map around the field. */
export function sampleOf(field: Field, path: string, position = 0): Sample {
  const own = at(field.examples, position);
  if (own !== undefined || !field.fields) return fromData(own ?? null, path, field);
  const type = parseType(field.type);
  const holder = type && (alternatives(type).find((one) => innerObject(one)) ?? alternatives(type)[0]);
  return holder ? built(holder, field, path, position, 0) : { kind: 'scalar', value: null };
}

/** Makes the lists, maps and objects of a type around the sample values of a field's fields. */
function built(type: Type, field: Field, path: string, position: number, maps: number): Sample {
  if (type.kind === 'list') {
    const inner = `${path}[]`;
    return { kind: 'list', items: positions(field, maps).map((i) => built(type.of, field, inner, i, maps)) };
  }
  if (type.kind === 'map') {
    const names = (field.keys[maps] && examplesOf(field.keys[maps])) ?? [];
    const inner = `${path}{}`;
    const count = Math.max(names.length, 1);
    const members = Array.from({ length: count }, (_, i) => ({
      key: String(names[i] ?? 'key'),
      path,
      value: built(type.of, field, inner, names.length > 1 ? i : position, maps + 1),
    }));
    return { kind: 'object', members };
  }
  return { kind: 'object', members: sampleMembers(field.fields ?? [], `${path}.`.replace(/^\.$/, ''), position) };
}

function examplesOf(key: { example?: Data | undefined; examples?: Data[] | undefined }): Data[] | undefined {
  return key.examples ?? (key.example === undefined ? undefined : [key.example]);
}

/** The positions that a list shows: as many as its fields have examples, or as the map inside it has keys. */
function positions(field: Field, maps: number): number[] {
  const keys = field.keys[maps] && examplesOf(field.keys[maps]);
  const count = Math.max(1, longest(field.fields ?? []), keys?.length ?? 0);
  return Array.from({ length: count }, (_, i) => i);
}

function longest(fields: readonly Field[]): number {
  return Math.max(
    0,
    ...fields.map((field) => Math.max(field.examples.length, repeats(field) ? 0 : longest(field.fields ?? []))),
  );
}

function repeats(field: Field): boolean {
  const type = parseType(field.type);
  return type !== undefined && isRepeated(type);
}

/** The example at a position; a field with one example shows it everywhere. */
function at(examples: readonly Data[], position: number): Data | undefined {
  return examples.length > 1 ? examples[Math.min(position, examples.length - 1)] : examples[0];
}

/**
 * A value given as a whole, with the field that describes each key where one does. `type` is what is left of the field's type
 * inside its lists and maps.
 */
export function fromData(
  value: Data,
  path: string,
  field: Field | undefined,
  type: Type | undefined = field && parseType(field.type),
): Sample {
  if (Array.isArray(value)) {
    const items = value.map((one) => fromData(one, `${path}[]`, field, inside(type, 'list') ?? type));
    return { kind: 'list', items };
  }
  if (value instanceof Map) return { kind: 'object', members: membersOf(value, path, field, type) };
  return { kind: 'scalar', value, field };
}

function membersOf(value: Map<string, Data>, path: string, field: Field | undefined, type: Type | undefined): Member[] {
  const held = inside(type, 'map');
  return [...value].map(([key, inner]) => {
    const child = held ? undefined : field?.fields?.find(({ name }) => name === key);
    if (child) return { key, path: `${path}.${key}`, value: fromData(inner, `${path}.${key}`, child) };
    const below = held ? `${path}{}` : path;
    return { key, path: path || undefined, value: fromData(inner, below, field, held ?? type) };
  });
}

/** What the lists or maps of a type hold; undefined where it has none. */
function inside(type: Type | undefined, kind: 'list' | 'map'): Type | undefined {
  const holder = type && alternatives(type).find((one) => one.kind === kind);
  return holder && holder.kind === kind ? (holder as Extract<Type, { kind: 'list' | 'map' }>).of : undefined;
}
