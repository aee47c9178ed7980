import type { Field } from '../../spec/field.ts';
import { containerSuffix, parseType } from '../../spec/type.ts';

/** A field with its place in the tree. */
export interface FieldRow {
  field: Field;
  /** `acct[].user`: names joined by dots, `[]` for each list and `{}` for each map on the way. */
  path: string;
  /** The part of the path before the name: `acct[].`. */
  before: string;
  /** 0 for the outermost. */
  depth: number;
}

/** The fields of a tree as rows, in the order of the page: each field, then what is inside it. */
export function fieldRows(fields: readonly Field[], before = '', depth = 0): FieldRow[] {
  return fields.flatMap((field): FieldRow[] => {
    const path = `${before}${field.name}`;
    const row: FieldRow = { field, path, before, depth };
    if (!field.fields) return [row];
    return [row, ...fieldRows(field.fields, `${path}${suffix(field)}.`.replace(/^\.$/, ''), depth + 1)];
  });
}

/** `[]` and `{}` that a field's own path gets before what is inside it. */
function suffix(field: Field): string {
  const type = parseType(field.type);
  return type ? containerSuffix(type) : '';
}
