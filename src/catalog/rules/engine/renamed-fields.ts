import { below, type SourceRef } from '../../../spec/field.ts';
import type { FunctionSpec } from '../../../spec/function.ts';
import { distance } from '../../../text/distance.ts';
import { fieldAnchor, type ListKind } from '../../model/address.ts';
import { fieldAnchors } from '../../model/field-anchors.ts';
import { type FieldRow, fieldRows } from '../../model/field-rows.ts';
import { type Permalink, splitAddress } from '../../model/permalinks.ts';

const KINDS: Record<string, ListKind> = { param: 'parameters', return: 'returns', metadata: 'metadata' };

/** A field that was presumably renamed. */
export interface RenamedField {
  /** The place of its new name. */
  place: SourceRef;
  /** The published address that would stop working. */
  old: string;
  /** The line to add. */
  expected: string;
  /** Equal for the same field with the same former name, on any page. */
  key: string;
}

/**
 * Explains anchors of fields that a function's page no longer has: those of fields that were renamed, which are not published under
 * their new names yet, and of the fields inside them. Returns a problem for each renamed field, at its place.
 */
export function renamedFields(
  page: string,
  target: string,
  broken: readonly Permalink[],
  published: ReadonlySet<string>,
  byName: ReadonlyMap<string, FunctionSpec>,
): { problems: RenamedField[]; explained: ReadonlySet<Permalink> } {
  const explained = new Set<Permalink>();
  const problems: RenamedField[] = [];
  const [, name = ''] = /^\/functions\/([^/]+)\//.exec(target) ?? [];
  const spec = byName.get(name);
  if (!spec) return { problems, explained };
  const anchorOf = fieldAnchors(spec);
  const rows = Object.values(KINDS).flatMap((kind) =>
    fieldRows((kind === 'metadata' ? spec.metadata : spec[kind]) ?? [])
      .map((row) => ({ row, kind, anchor: anchorOf(kind, row.path) }))
      .filter(({ anchor }) => ![page, target].some((one) => published.has(`${one}#${encodeURI(anchor)}`))),
  );
  const renamed: string[] = [];
  for (const link of [...broken].sort((a, b) => a.old.length - b.old.length)) {
    const { anchor = '' } = splitAddress(link.old);
    if (renamed.some((outer) => anchor.startsWith(`${outer}.`))) {
      explained.add(link);
      continue;
    }
    const kind = KINDS[/^([a-z]+)-/.exec(anchor)?.[1] ?? ''];
    const candidates = rows
      .filter((one) => one.kind === kind)
      .flatMap(({ row }) => {
        const before = beforeAnchor(kind!, row);
        const rest = anchor.startsWith(before) ? anchor.slice(before.length) : '';
        return rest === '' ? [] : [{ row, rest, distance: distance(rest, row.field.name) }];
      })
      .sort((a, b) => b.row.depth - a.row.depth || a.distance - b.distance);
    const [best] = candidates;
    if (!best) continue;
    explained.add(link);
    renamed.push(anchor);
    const { field } = best.row;
    const line = `\`formerly: [${[...(field.formerly ?? []), best.rest].join(', ')}]\``;
    const place = below(field.origin, 'name');
    const expected = `${line} here, if \`${field.name}\` was \`${best.rest}\` before`;
    problems.push({ place, old: link.old, expected, key: JSON.stringify([place, best.rest]) });
  }
  return { problems, explained };
}

/** What the anchor of a field begins with: that of the object it is in. */
function beforeAnchor(kind: ListKind, { before }: FieldRow): string {
  return fieldAnchor(kind, `${before}x`).slice(0, -1);
}
