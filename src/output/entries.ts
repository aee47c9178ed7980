import { isRow, type Row } from './answer.ts';

/** A record and where it stood: the key of a map, the number in a list. */
export interface Entry {
  key: string | number;
  row: Row;
}

/** The records of an answer, and the way to put others in their place. */
export interface Found {
  entries: Entry[];
  /** The data with these entries in place of the ones found. A map with keys like `7` is put in order by JavaScript. */
  replaced(entries: Entry[]): unknown;
}

/**
 * Finds the one list of records that output options act on: `data` itself if it is a list, else the only list of
 * records in it (one that holds records goes before empty ones), else the only map of records in it, else `data` itself
 * as a map of records. Null if there is none, or more than one. The documentation speaks of a list alone; that a map
 * counts is our rule.
 */
export function findEntries(data: unknown): Found | null {
  if (isRows(data)) return fromList(data);
  if (!isRow(data)) return null;
  const fields = Object.entries(data);
  const lists = fields.filter(([, value]) => isRows(value));
  const full = lists.filter(([, value]) => (value as Row[]).length > 0);
  const choice = [full, lists, fields.filter(([, value]) => isMap(value))].find((some) => some.length > 0);
  if (!choice) return isMap(data) ? fromMap(data) : null;
  const [[key, value]] = choice as [[string, unknown]];
  if (choice.length > 1) return null;
  const { entries, replaced } = isRows(value) ? fromList(value) : fromMap(value as Row);
  return { entries, replaced: (others) => ({ ...data, [key]: replaced(others) }) };
}

const isRows = (value: unknown): value is Row[] => Array.isArray(value) && value.every(isRow);

const isMap = (value: unknown): value is Row =>
  isRow(value) && Object.keys(value).length > 0 && isRows(Object.values(value));

const fromList = (rows: Row[]): Found => ({
  entries: rows.map((row, key) => ({ key, row })),
  replaced: (entries) => entries.map(({ row }) => row),
});

const fromMap = (map: Row): Found => ({
  entries: Object.entries(map).map(([key, row]) => ({ key, row: row as Row })),
  replaced: (entries) => Object.fromEntries(entries.map(({ key, row }) => [key, row])),
});
