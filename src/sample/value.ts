import type { Data } from '../spec/data.ts';
import { type Field, findField } from '../spec/field.ts';
import type { Condition } from '../spec/schema.ts';
import { alternatives, innerObject, isRepeated, parseType, type Type } from '../spec/type.ts';

/** What a call shows instead of a value: the environment variable of a secret, or the file of a PEM text. */
export interface Source {
  kind: 'variable' | 'file';
  name: string;
}

/**
 * A value in a sample. It is made from the examples of fields, so that samples and tables cannot contradict each other, and
 * it knows which field each key belongs to. `bad` marks the value that shows that a call failed. `source` is only in calls.
 */
export type Sample =
  | { kind: 'scalar'; value: string | number | boolean | null; bad?: true; source?: Source }
  | { kind: 'list'; items: Sample[] }
  | { kind: 'object'; members: Member[] };

/** A key of an object and its value. */
export interface Member {
  key: string;
  /** The path of the field that the key belongs to; undefined if no field describes it. */
  path?: string | undefined;
  value: Sample;
}

/** Returns the members of an object with these fields. `index` chooses among the `examples` of each field. */
export function sampleMembers(fields: readonly Field[], prefix = '', index = 0): Member[] {
  return fields.flatMap((field): Member[] => {
    if (!applies(field, fields, index)) return [];
    const path = `${prefix}${field.name}`;
    if (field.pattern) return patternMembers(field, path, index);
    return [{ key: field.name, path, value: sampleOf(field, path, index) }];
  });
}

/** Whether the field's `when` condition holds for the example values of its siblings. */
function applies({ when = {} }: Field, siblings: readonly Field[], index: number): boolean {
  const valueIn = (name: string): Data | undefined => {
    const sibling = siblings.find((field) => field.name === name);
    return sibling && (exampleAt(sibling.examples, index) ?? sibling.default);
  };
  return Object.entries(when).every(([name, wanted]) => {
    const value = valueIn(name);
    return value === undefined || meets(value, wanted);
  });
}

/** Returns whether a value is one of those that a condition lists; for a list, whether any of its items is. */
export function meets(value: Data | undefined, wanted: Condition[string]): boolean {
  return [value].flat().some((one) => one !== undefined && wanted.map(String).includes(String(one)));
}

/** Returns a sample as a plain value. */
export function toData(sample: Sample): Data {
  if (sample.kind === 'scalar') return sample.value;
  if (sample.kind === 'list') return sample.items.map(toData);
  return new Map(sample.members.map(({ key, value }) => [key, toData(value)]));
}

/** The example of a name pattern has real names as its keys. */
function patternMembers(field: Field, path: string, index: number): Member[] {
  const example = exampleAt(field.examples, index);
  if (!(example instanceof Map)) return [];
  return [...example].map(([key, value]) => ({ key, path, value: fromData(value, path, field) }));
}

/** Returns the sample value of a field. `index` chooses among its `examples`, which belong to the list or map around it. */
export function sampleOf(field: Field, path: string, index = 0): Sample {
  const example = exampleAt(field.examples, index);
  if (example !== undefined) return fromData(example, path, field);
  const type = parseType(field.type);
  if (!type) return { kind: 'scalar', value: null };
  return build(type, field, path, index, 0);
}

/** Builds the lists, maps and objects of a type around the sample values of a field's fields. `maps` counts the maps outside. */
function build(type: Type, field: Field, path: string, index: number, maps: number): Sample {
  switch (type.kind) {
    case 'union':
      return build(mainAlternative(type), field, path, index, maps);
    case 'list': {
      if (!field.fields) return { kind: 'list', items: [] };
      const items = exampleIndexes(field, maps).map((i) => build(type.of, field, `${path}[]`, i, maps));
      return { kind: 'list', items };
    }
    case 'map':
      return field.fields ? buildMap(type.of, field, path, index, maps) : { kind: 'object', members: [] };
    case 'object':
    case 'record':
      return { kind: 'object', members: sampleMembers(field.fields ?? [], path === '' ? '' : `${path}.`, index) };
    default:
      return { kind: 'scalar', value: null };
  }
}

function buildMap(of: Type, field: Field, path: string, index: number, maps: number): Sample {
  const names = keyExamples(field, maps) ?? ['key'];
  const members = names.map((name, i) => ({
    key: String(name),
    path,
    value: build(of, field, `${path}{}`, names.length > 1 ? i : index, maps + 1),
  }));
  return { kind: 'object', members };
}

/** The alternative that holds the field's fields, or the first one. */
function mainAlternative(type: Type): Type {
  const choices = alternatives(type);
  return choices.find((choice) => innerObject(choice)) ?? choices[0] ?? { kind: 'null' };
}

/** The examples of the keys of a map. */
function keyExamples({ keys }: Field, maps: number): Data[] | undefined {
  const key = keys[maps];
  return key?.examples ?? (key?.example === undefined ? undefined : [key.example]);
}

/** The indexes of the items of a list: as many as its fields have examples, or as the map inside it has keys. */
function exampleIndexes(field: Field, maps: number): number[] {
  const count = Math.max(1, exampleCount(field.fields ?? []), keyExamples(field, maps)?.length ?? 0);
  return Array.from({ length: count }, (_, i) => i);
}

function exampleCount(fields: readonly Field[]): number {
  return Math.max(
    0,
    ...fields.map((field) => Math.max(field.examples.length, hasItems(field) ? 0 : exampleCount(field.fields ?? []))),
  );
}

function hasItems(field: Field): boolean {
  const type = parseType(field.type);
  return type !== undefined && isRepeated(type);
}

/** The example at an index; a field with one example has it at every index. */
function exampleAt(examples: readonly Data[], index: number): Data | undefined {
  return examples.length > 1 ? examples[Math.min(index, examples.length - 1)] : examples[0];
}

/**
 * Returns a whole value as a sample, with the path of the field that describes each key. `type` is the type of the value
 * inside the lists and maps of the field's type. `sourceOf` returns what a call shows instead of a value inside it.
 */
export function fromData(
  value: Data,
  path: string,
  field: Field | undefined,
  type: Type | undefined = field && parseType(field.type),
  sourceOf: SourceOf = () => undefined,
): Sample {
  if (Array.isArray(value)) {
    const items = value.map((item) => fromData(item, `${path}[]`, field, itemType(type, 'list') ?? type, sourceOf));
    return { kind: 'list', items };
  }
  if (value instanceof Map) return { kind: 'object', members: membersOf(value, path, field, type, sourceOf) };
  return { kind: 'scalar', value };
}

/** Returns what a call shows instead of a value; undefined if it shows the value. */
type SourceOf = (name: string, field: Field, value: Data) => Source | undefined;

function membersOf(
  value: Map<string, Data>,
  path: string,
  field: Field | undefined,
  type: Type | undefined,
  sourceOf: SourceOf,
): Member[] {
  const inMap = itemType(type, 'map');
  return [...value].map(([key, inner]) => {
    const child = inMap ? undefined : findField(field?.fields ?? [], key);
    if (child) {
      const childPath = path === '' ? child.name : `${path}.${child.name}`;
      const source = typeof inner === 'object' ? undefined : sourceOf(key, child, inner);
      const sample: Sample = source
        ? { kind: 'scalar', value: null, source }
        : fromData(inner, childPath, child, undefined, sourceOf);
      return { key, path: childPath, value: sample };
    }
    const innerPath = inMap ? `${path}{}` : path;
    return { key, path: path || undefined, value: fromData(inner, innerPath, field, inMap ?? type, sourceOf) };
  });
}

/** Returns the type of the items of a list or map; undefined if the type has no such alternative. */
export function itemType(type: Type | undefined, kind: 'list' | 'map'): Type | undefined {
  const container = type && alternatives(type).find((one) => one.kind === kind);
  return container && container.kind === kind ? (container as Extract<Type, { kind: 'list' | 'map' }>).of : undefined;
}
