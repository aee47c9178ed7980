import type { UnresolvedDiagnostic } from '../../spec/diagnostic.ts';
import { below, type Field } from '../../spec/field.ts';
import type { FunctionSpec } from '../../spec/function.ts';
import { metadataAnchor, parameterAnchor, returnAnchor, slugOf } from '../model/address.ts';
import { fieldRows } from '../model/field-rows.ts';

/** Finds parameters or fields of a page whose links would be the same. */
export function checkAnchors(spec: FunctionSpec): UnresolvedDiagnostic[] {
  return [
    ...alike(spec.parameters ?? [], parameterAnchor),
    ...alike(spec.returns ?? [], returnAnchor),
    ...alike(spec.metadata, metadataAnchor),
    ...alikeSections(spec.parameters ?? [], 'parameters'),
    ...alikeSections(spec.returns ?? [], 'returns'),
  ];
}

/**
 * Parts of one list whose links would be the same. A list that stands twice in a table (a record's) has its parts twice
 * too: there the link leads to the first.
 */
function alikeSections(fields: readonly Field[], list: string): UnresolvedDiagnostic[] {
  const taken = new Set<string>();
  return fields.flatMap((field) => {
    const inside = alikeSections(field.fields ?? [], list);
    if (field.section === undefined) return inside;
    const anchor = `${list}-${slugOf(field.section)}`;
    const isTaken = taken.has(anchor);
    taken.add(anchor);
    if (!isTaken) return inside;
    const message = `the section \`${field.section}\` would have the link \`#${anchor}\`, as one above it has`;
    const place = below(field.origin, 'section');
    return [{ ...place, ruleId: 'duplicate-section', message, expected: 'a heading of its own' }, ...inside];
  });
}

function alike(fields: readonly Field[], anchorOf: (path: string) => string): UnresolvedDiagnostic[] {
  const owners = new Map<string, string>();
  return fieldRows(fields).flatMap(({ field, path }) => {
    const anchor = anchorOf(path);
    const owner = owners.get(anchor);
    if (owner === undefined) owners.set(anchor, path);
    if (owner === undefined || owner === path) return [];
    const message = `\`${path}\` would have the link \`#${anchor}\`, as \`${owner}\` has`;
    return [{ ...below(field.origin, 'name'), ruleId: 'duplicate-anchor', message, expected: 'a name of its own' }];
  });
}
