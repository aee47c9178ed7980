import type { Field } from '../../spec/field.ts';
import { containerSuffix, parseType } from '../../spec/type.ts';

/** A field with its position in the tree of fields. */
export interface FieldRow {
  field: Field;
  /** Names joined by dots, with `[]` after a list and `{}` after a map: `acct[].user`. */
  path: string;
  /** The part of the path before the name: `acct[].`. */
  before: string;
  /** 0 for the outermost. */
  depth: number;
}

/** Returns the fields of a tree as rows in the order of the page: each field, then the fields inside it. */
export function fieldRows(fields: readonly Field[], before = '', depth = 0): FieldRow[] {
  return fields.flatMap((field): FieldRow[] => {
    const path = `${before}${field.name}`;
    const row: FieldRow = { field, path, before, depth };
    if (!field.fields) return [row];
    return [row, ...fieldRows(field.fields, pathBelow(field, path), depth + 1)];
  });
}

/** Returns what the paths of the fields inside a field begin with, by the path of the field. */
export function pathBelow(field: Field, path: string): string {
  return `${path}${suffix(field)}.`.replace(/^\.$/, '');
}

/** What follows a field in the paths of the fields inside it: `[]` for a list, `{}` for a map. */
function suffix(field: Field): string {
  const type = parseType(field.type);
  return type ? containerSuffix(type) : '';
}
