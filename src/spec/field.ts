import type { Data } from './data.ts';
import type { FieldSource, MapKey } from './schema.ts';
import type { Path } from './yaml.ts';

/** Where in the content a thing was written: a file and the path of keys inside its YAML. */
export interface SourceRef {
  file: string;
  path: Path;
}

/** The place of a key below another place. */
export function below({ file, path }: SourceRef, ...keys: Path): SourceRef {
  return { file, path: [...path, ...keys] };
}

/** One of the values that a field may have. */
export interface Value {
  value: string;
  meaning: string;
}

/** A parameter or return field, ready for use: its record's fields in place, its values in the writer's order. */
export interface Field
  extends Omit<FieldSource, 'values' | 'key' | 'fields' | 'type' | 'example' | 'examples' | 'description'> {
  type: string;
  description: string;
  /** The name of the record whose fields it holds. */
  record?: string;
  values?: Value[];
  /** One for each map around the fields, outermost first. */
  keys: MapKey[];
  /** What was given as `example`, or each of `examples` in order; empty where there is none. */
  examples: Data[];
  fields?: Field[];
  origin: SourceRef;
}

/** Returns whether the field's type names a record that could not be put in place: it is missing, unreadable or recursive. */
export function isUnresolved({ record, fields }: Field): boolean {
  return record !== undefined && !fields;
}

/** Calls a function for each field of a list and each field inside those, outer ones first. */
export function eachField(fields: readonly Field[], call: (field: Field) => void): void {
  for (const field of fields) {
    call(field);
    if (field.fields) eachField(field.fields, call);
  }
}

/** The field of a list that a name belongs to: the one of that name, or one whose name stands for many such. */
export function findField(fields: readonly Field[], name: string): Field | undefined {
  return (
    fields.find((field) => field.name === name) ??
    fields.find((field) => field.pattern && matchesPattern(field.name, name))
  );
}

/** The one field of an answer that is no object, which has no name; undefined of any other answer. */
export function unnamedField(fields: readonly Field[]): Field | undefined {
  return fields.length === 1 && fields[0]!.name === '' ? fields[0] : undefined;
}

/** Whether a name that stands for many, as `tag-*` does, stands for this one; without a `*` it may stand for any. */
function matchesPattern(pattern: string, name: string): boolean {
  const [first = '', ...rest] = pattern.split('*');
  const last = rest.at(-1);
  return last === undefined || (name.startsWith(first) && name.endsWith(last));
}
