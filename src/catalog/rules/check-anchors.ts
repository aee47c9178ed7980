import type { UnresolvedDiagnostic } from '../../spec/diagnostic.ts';
import { below, type Field } from '../../spec/field.ts';
import type { FunctionSpec } from '../../spec/function.ts';
import { fieldSectionAnchor, type ListKind } from '../model/address.ts';
import { anchorClashes } from '../model/field-anchors.ts';

/** Finds parameters or fields of a page whose links would be the same. */
export function checkAnchors(spec: FunctionSpec): UnresolvedDiagnostic[] {
  return [
    ...alike(spec.parameters ?? [], 'parameters'),
    ...alike(spec.returns ?? [], 'returns'),
    ...alike(spec.metadata, 'metadata'),
    ...alikeSections(spec.parameters ?? [], 'parameters'),
    ...alikeSections(spec.returns ?? [], 'returns'),
  ];
}

/** Finds sections of one list whose anchors would be equal. The page gives the second one a number. */
function alikeSections(fields: readonly Field[], list: ListKind): UnresolvedDiagnostic[] {
  const taken = new Set<string>();
  return fields.flatMap((field) => {
    const inside = alikeSections(field.fields ?? [], list);
    if (field.section === undefined) return inside;
    const anchor = fieldSectionAnchor(list, field.section);
    const isTaken = taken.has(anchor);
    taken.add(anchor);
    if (!isTaken) return inside;
    const message = `the section \`${field.section}\` has the same anchor as one above it, \`${anchor}\`, and gets a number`;
    const place = below(field.origin, 'section');
    return [{ ...place, ruleId: 'duplicate-section', message, expected: 'a different title' }, ...inside];
  });
}

function alike(fields: readonly Field[], kind: ListKind): UnresolvedDiagnostic[] {
  return anchorClashes(kind, fields).map(({ field, path, anchor, owner }) => ({
    ...below(field.origin, 'name'),
    ruleId: 'duplicate-anchor',
    message: `\`${path}\` gets the anchor \`${anchor}\`, because \`${owner}\` has the anchor without the number`,
  }));
}
