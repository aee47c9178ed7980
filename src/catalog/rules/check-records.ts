import type { UnresolvedDiagnostic } from '../../spec/diagnostic.ts';
import type { Records } from '../../spec/expand.ts';
import type { FieldSource } from '../../spec/schema.ts';
import { recordIn } from '../../spec/type.ts';

/** Finds records that hold themselves, at once or through others: their fields would have no end. */
export function checkRecords(records: Records): UnresolvedDiagnostic[] {
  return [...records].flatMap(([name, { file, fields }]) =>
    fields.flatMap((field, i) => {
      const way = wayBack(name, field, records, [name]);
      if (!way) return [];
      return [
        {
          file,
          path: ['fields', i, 'type'],
          ruleId: 'recursive-record',
          message: `the record \`${name}\` holds itself (${way.join(' → ')})`,
          expected: 'fields that come to an end',
        },
      ];
    }),
  );
}

/** The records on the way from a field back to the record that it stands in; undefined where there is none. */
function wayBack(home: string, field: FieldSource, records: Records, way: readonly string[]): string[] | undefined {
  const name = recordIn(field.type ?? '');
  if (name === home) return [...way, name];
  const inside = name === undefined || way.includes(name) ? [] : (records.get(name)?.fields ?? []);
  const further = name === undefined ? way : [...way, name];
  return (
    inside.map((one) => wayBack(home, one, records, further)).find(Boolean) ??
    (field.fields ?? []).map((one) => wayBack(home, one, records, way)).find(Boolean)
  );
}
