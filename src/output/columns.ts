import type { ListEntry } from './entries.ts';
import { isOn, OptionError, type Options } from './response.ts';

/**
 * The names of the columns to keep (`api.columns.a`, `.b` …), in the order of their letters; null where the option is
 * off. Throws an OptionError where it is on and names no column.
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
 * Keeps only these returns of each record, in the record's own order. A column that no record has is ignored and
 * listed in `invalid` (our rule); of an empty list nothing is known, so nothing is invalid.
 */
export function keepColumns(entries: ListEntry[], columns: string[]): { entries: ListEntry[]; invalid: string[] } {
  const asked = new Set(columns);
  const seen = new Set<string>();
  const kept = entries.map(({ key, row }) => {
    const fields = Object.entries(row).filter(([name]) => asked.has(name));
    for (const [name] of fields) seen.add(name);
    return { key, row: Object.fromEntries(fields) };
  });
  return { entries: kept, invalid: entries.length ? [...asked].filter((name) => !seen.has(name)) : [] };
}
