import type { Records } from '../../spec/expand.ts';
import type { FieldSource } from '../../spec/schema.ts';
import { recordIn } from '../../spec/type.ts';
import { files } from './engine/example.ts';
import type { Rule } from './engine/rule.ts';

const ship = (type: string) =>
  files({ 'records/ship.yaml': `fields:\n  - { name: tug, type: ${type}, description: The tug., example: t1 }\n` });

export const recursiveRecord: Rule = {
  id: 'recursive-record',
  severity: 'error',
  summary: 'A record must not contain itself, not even through other records.',
  fixed: true,
  good: ship('string'),
  bad: ship('ship'),
  checkContent({ records }, report) {
    for (const [name, { file, fields }] of records) {
      for (const [i, field] of fields.entries()) {
        const cycle = findCycle(name, field, records, [name]);
        if (!cycle) continue;
        const message = `the record \`${name}\` contains itself (${cycle.join(' → ')})`;
        report({ file, path: ['fields', i, 'type'], message, expected: 'fields that end somewhere' });
      }
    }
  },
};

/** Returns the records on the path from a field back to the record `home`; undefined if there is no such path. */
function findCycle(home: string, field: FieldSource, records: Records, way: readonly string[]): string[] | undefined {
  const name = recordIn(field.type ?? '');
  if (name === home) return [...way, name];
  const inside = name === undefined || way.includes(name) ? [] : (records.get(name)?.fields ?? []);
  const longer = name === undefined ? way : [...way, name];
  return (
    inside.map((one) => findCycle(home, one, records, longer)).find(Boolean) ??
    (field.fields ?? []).map((one) => findCycle(home, one, records, way)).find(Boolean)
  );
}
