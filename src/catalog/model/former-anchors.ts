import type { Field } from '../../spec/field.ts';
import type { FunctionSpec } from '../../spec/function.ts';
import { fieldAnchor, type ListKind } from './address.ts';
import { fieldAnchors } from './field-anchors.ts';
import { pathBelow } from './field-rows.ts';
import { oncePer } from './once-per.ts';

/** Former anchors of a page, by the anchors that they lead to now. */
export type FormerAnchors = ReadonlyMap<string, readonly string[]>;

/**
 * Returns the anchors that the fields of a function had under former names: their own, and those of the fields that they are in.
 * An anchor that a field has now is not among them. Computed once for each function.
 */
export const formerAnchors: (spec: FunctionSpec) => FormerAnchors = oncePer(anchorsOf);

function anchorsOf(spec: FunctionSpec): FormerAnchors {
  const { parameters, returns, metadata } = spec;
  const lists = { parameters: parameters ?? [], returns: returns ?? [], metadata };
  const found: [anchor: string, former: string][] = [];
  const current = new Set<string>();
  const anchorOf = fieldAnchors(spec);
  const visit = (kind: ListKind, fields: readonly Field[], before: string, formerly: readonly string[]): void => {
    for (const field of fields) {
      const path = before + field.name;
      const anchor = anchorOf(kind, path);
      current.add(anchor);
      const names = field.formerly ?? [];
      const paths = [
        ...names.map((name) => before + name),
        ...formerly.flatMap((old) => [field.name, ...names].map((name) => old + name)),
      ];
      for (const former of paths) found.push([anchor, fieldAnchor(kind, former)]);
      if (field.fields)
        visit(
          kind,
          field.fields,
          pathBelow(field, path),
          paths.map((old) => pathBelow(field, old)),
        );
    }
  };
  for (const kind of Object.keys(lists) as ListKind[]) visit(kind, lists[kind], '', []);
  const taken = new Set(current);
  const former = new Map<string, string[]>();
  for (const [anchor, old] of found) {
    if (taken.has(old)) continue;
    taken.add(old);
    former.set(anchor, [...(former.get(anchor) ?? []), old]);
  }
  return former;
}
