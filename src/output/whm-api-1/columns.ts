import type { Options } from '../adapter.ts';
import type { ListEntry } from './entries.ts';
import { isOn, OptionError } from './options.ts';

/**
 * Returns the names of the columns to keep (`api.columns.a`, `api.columns.b` and so on) in the order of their ids, null if
 * the option is off. Throws an OptionError if it is on and names no column.
 */
export function readColumns(options: Options): string[] | null {
  if (!isOn(options, 'api.columns.enable')) return null;
  const columns = Object.keys(options)
    .filter((name) => /^api\.columns\.(?!enable$|verbose$)[a-z]+$/.test(name) && options[name] !== '')
    .sort()
    .map((name) => options[name] ?? '');
  if (!columns.length) throw new OptionError('api.columns.a', 'is missing: it names a column to keep');
  return columns;
}

/**
 * Keeps only these fields of each record, in the order of the record. A column that no record has is ignored and reported in
 * `invalid` (our rule). An empty list says nothing about its columns, so none is invalid.
 */
export function keepColumns(entries: ListEntry[], columns: string[]): { entries: ListEntry[]; invalid: string[] } {
  const wanted = new Set(columns);
  const seen = new Set<string>();
  const kept = entries.map(({ key, record }) => {
    const fields = Object.entries(record).filter(([name]) => wanted.has(name));
    for (const [name] of fields) seen.add(name);
    return { key, record: Object.fromEntries(fields) };
  });
  return { entries: kept, invalid: entries.length ? [...wanted].filter((name) => !seen.has(name)) : [] };
}
