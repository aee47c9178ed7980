import type { Field } from '../../spec/field.ts';
import type { FunctionSpec } from '../../spec/function.ts';
import { fieldAnchor, type ListKind, uniqueAnchors } from './address.ts';
import { fieldRows } from './field-rows.ts';
import { oncePer } from './once-per.ts';

/** Returns the anchor of a field on its function's page, by its list and its path in it. */
export type FieldAnchors = (kind: ListKind, path: string) => string;

/** Two or more fields of one list whose paths give the same anchor. */
export interface AnchorClash {
  field: Field;
  path: string;
  /** The anchor that the field gets instead. */
  anchor: string;
  /** The path of the first field with the clashing anchor, which keeps it. */
  owner: string;
}

/** Returns the anchors of a function's fields, each unique on the page. Computed once for each function. */
export const fieldAnchors: (spec: FunctionSpec) => FieldAnchors = oncePer(anchorsOf);

function anchorsOf({ parameters, returns, metadata }: FunctionSpec): FieldAnchors {
  const lists = { parameters: parameters ?? [], returns: returns ?? [], metadata };
  const changed = new Map<string, string>();
  for (const kind of Object.keys(lists) as ListKind[]) {
    for (const { path, anchor } of anchorClashes(kind, lists[kind])) changed.set(`${kind} ${path}`, anchor);
  }
  // Almost no function has a clash, so the usual result holds no memory.
  if (changed.size === 0) return fieldAnchor;
  return (kind, path) => changed.get(`${kind} ${path}`) ?? fieldAnchor(kind, path);
}

/** Finds the fields of a list, and those inside them, whose anchor belongs to a field before them. */
export function anchorClashes(kind: ListKind, fields: readonly Field[]): AnchorClash[] {
  // Two fields with the same path are duplicates, which have an error of their own.
  const rows = [...new Map(fieldRows(fields).map((row) => [row.path, row])).values()];
  const natural = rows.map(({ path }) => fieldAnchor(kind, path));
  const unique = uniqueAnchors(natural);
  return rows.flatMap(({ field, path }, i) =>
    unique[i] === natural[i]
      ? []
      : [{ field, path, anchor: unique[i]!, owner: rows[natural.indexOf(natural[i]!)]!.path }],
  );
}
