import type { Field } from '../spec/field.ts';
import { type Finding, finding } from '../spec/finding.ts';
import type { FunctionSpec } from '../spec/function.ts';
import { metadataAnchor, parameterAnchor, returnAnchor } from './address.ts';
import { eachRow } from './rows.ts';

/** Finds parameters or fields of a page whose links would be the same. */
export function checkAnchors(spec: FunctionSpec): Finding[] {
  return [
    ...alike(spec.parameters ?? [], parameterAnchor),
    ...alike(spec.returns ?? [], returnAnchor),
    ...alike(spec.metadata, metadataAnchor),
  ];
}

function alike(fields: readonly Field[], anchorOf: (path: string) => string): Finding[] {
  const owners = new Map<string, string>();
  return eachRow(fields).flatMap(({ field, path }) => {
    const anchor = anchorOf(path);
    const owner = owners.get(anchor);
    if (owner === undefined) owners.set(anchor, path);
    if (owner === undefined || owner === path) return [];
    return [
      finding(
        field.origin,
        ['name'],
        'error',
        `\`${path}\` would have the link \`#${anchor}\`, as \`${owner}\` has; expected a name of its own`,
      ),
    ];
  });
}
