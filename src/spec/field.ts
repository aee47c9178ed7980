import type { Data } from './data.ts';
import type { FieldSource, MapKey } from './schema.ts';
import type { Path } from './yaml.ts';

/** The source of a value: a file, and the path of keys in its YAML. */
export interface SourceRef {
  file: string;
  path: Path;
}

/** Returns the place of a key below another place. */
export function below({ file, path }: SourceRef, ...keys: Path): SourceRef {
  return { file, path: [...path, ...keys] };
}

/** A possible value of a field, and what it means. */
export interface Value {
  value: string;
  meaning: string;
}

/** A parameter or return field with the fields of its record expanded, and its values in the author's order. */
export interface Field
  extends Omit<FieldSource, 'values' | 'key' | 'fields' | 'type' | 'example' | 'examples' | 'description'> {
  type: string;
  description: string;
  /** The name of the record that has its fields. */
  record?: string;
  values?: Value[];
  /** The keys of each map around the fields, outermost first. */
  keys: MapKey[];
  /** The value of `example`, or the values of `examples` in order; empty if there is neither. */
  examples: Data[];
  fields?: Field[];
  origin: SourceRef;
}

/** Returns whether the field's type names a record that could not be put in place: it is missing, unreadable or recursive. */
export function isUnresolved({ record, fields }: Field): boolean {
  return record !== undefined && !fields;
}

/** Calls a function for each field of a list and for each nested field, parents first. */
export function eachField(fields: readonly Field[], call: (field: Field) => void): void {
  for (const field of fields) {
    call(field);
    if (field.fields) eachField(field.fields, call);
  }
}

/** Finds the field for a name: an exact match, else a pattern field (`tag-*`) that matches it. */
export function findField(fields: readonly Field[], name: string): Field | undefined {
  return (
    fields.find((field) => field.name === name) ??
    fields.find((field) => field.pattern && matchesPattern(field.name, name))
  );
}

/** Returns the single unnamed field of a response that is not an object (a list, for example); undefined otherwise. */
export function unnamedField(fields: readonly Field[]): Field | undefined {
  return fields.length === 1 && fields[0]!.name === '' ? fields[0] : undefined;
}

/** Returns whether a name pattern such as `tag-*` matches a name. A pattern without `*` matches every name. */
function matchesPattern(pattern: string, name: string): boolean {
  const [first = '', ...rest] = pattern.split('*');
  const last = rest.at(-1);
  return last === undefined || (name.startsWith(first) && name.endsWith(last));
}
