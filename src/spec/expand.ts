import type { Field, SourceRef, Value } from './field.ts';
import type { FunctionSpec } from './function.ts';
import type { ParsedFunction, ParsedRecord } from './parse.ts';
import type { FieldSource } from './schema.ts';
import { recordIn } from './type.ts';

/** A record: fields that several functions return, and the file that has them. */
export type RecordSource = Pick<ParsedRecord, 'file' | 'fields' | 'lost'>;

/** All records by name. */
export type Records = ReadonlyMap<string, RecordSource>;

/** Replaces records by their fields, so that parameters and returns are complete trees. */
export function expandFunction(parsed: ParsedFunction, records: Records): FunctionSpec {
  const { source, name, category, file, body, bodyLine } = parsed;
  const { parameters, returns, metadata, ...head } = source;
  const expand = (fields: FieldSource[], key: string) => expandFields(fields, { file, path: [key] }, records);
  return {
    ...head,
    name,
    category,
    file,
    body,
    bodyLine,
    path: source.path ?? name,
    parameters: parameters ? expand(parameters, 'parameters') : null,
    returns: returns ? expand(returns, 'returns') : null,
    metadata: metadata ? expand(metadata, 'metadata') : [],
  };
}

function expandFields(fields: readonly FieldSource[], at: SourceRef, records: Records, inside: string[] = []): Field[] {
  return fields.map((field, i) => expandField(field, { file: at.file, path: [...at.path, i] }, records, inside));
}

function expandField(source: FieldSource, origin: SourceRef, records: Records, inside: string[]): Field {
  const { values, key, fields, example, examples, ...rest } = source;
  const field: Field = {
    ...rest,
    type: source.type ?? '',
    description: source.description?.trim() ?? '',
    keys: key === undefined ? [] : Array.isArray(key) ? key : [key],
    examples: examples ?? (example === undefined ? [] : [example]),
    origin,
  };
  if (values) field.values = [...values].map(([value, meaning]): Value => ({ value, meaning: String(meaning ?? '') }));
  const own = { file: origin.file, path: [...origin.path, 'fields'] };
  const name = recordIn(field.type);
  if (name !== undefined) field.record = name;
  // Stop at a recursive record, which a rule reports. If the record is missing or unreadable (also reported), drop its
  // overrides: each of them would be reported as a field without a type.
  const record = name === undefined || inside.includes(name) ? undefined : records.get(name);
  if (name !== undefined && record) {
    const shared = { file: record.file, path: ['fields'] };
    field.fields = withOverrides(record.fields, shared, fields ?? [], own, records, [...inside, name]);
  } else if (fields && name === undefined) field.fields = expandFields(fields, own, records, inside);
  return field;
}

/** Returns the fields of a record with the overrides of the fields of the same name applied, then the additional fields. */
function withOverrides(
  shared: readonly FieldSource[],
  sharedAt: SourceRef,
  own: readonly FieldSource[],
  ownAt: SourceRef,
  records: Records,
  inside: string[],
): Field[] {
  const names = new Set(shared.map(({ name }) => name));
  const overrides = new Map(own.map((field, i) => [field.name, { field, i }]));
  const kept = shared.map((field, i) => {
    const change = overrides.get(field.name);
    if (!change) return expandField(field, { file: sharedAt.file, path: [...sharedAt.path, i] }, records, inside);
    const origin = { file: ownAt.file, path: [...ownAt.path, change.i] };
    return expandField(override(field, change.field), origin, records, inside);
  });
  const added = own.flatMap((field, i) =>
    names.has(field.name) && overrides.get(field.name)?.i === i
      ? []
      : [expandField(field, { file: ownAt.file, path: [...ownAt.path, i] }, records, inside)],
  );
  return [...kept, ...added];
}

/** Returns a field with some keys replaced. `example` and `examples` replace each other. */
function override(field: FieldSource, change: FieldSource): FieldSource {
  const { example, examples, ...rest } = field;
  const replaced = change.example !== undefined || change.examples !== undefined;
  return replaced ? { ...rest, ...change } : { ...field, ...change };
}
