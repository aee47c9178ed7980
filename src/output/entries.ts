import { type DataRecord, isRecord } from './response.ts';

/** A record and where it stood: the key of a map, the number in a list. */
export interface ListEntry {
  key: string | number;
  row: DataRecord;
}

/** The records of an answer, and the way to put others in their place. */
export interface Found {
  entries: ListEntry[];
  /** The data with these entries in place of the ones found. A map with keys like `7` is put in order by JavaScript. */
  replaced(entries: ListEntry[]): unknown;
}

/**
 * Finds the one list of records that output options act on: `data` itself if it is a list, else the only list of
 * records in it (one that holds records goes before empty ones), else the only map of records in it, else `data` itself
 * as a map of records. Null if there is none, or more than one. The documentation speaks of a list alone; that a map
 * counts is our rule.
 */
export function findEntries(data: unknown): Found | null {
  if (isRecords(data)) return fromList(data);
  if (!isRecord(data)) return null;
  const fields = Object.entries(data);
  const lists = fields.filter(([, value]) => isRecords(value));
  const full = lists.filter(([, value]) => (value as DataRecord[]).length > 0);
  const choice = [full, lists, fields.filter(([, value]) => isMap(value))].find((some) => some.length > 0);
  if (!choice) return isMap(data) ? fromMap(data) : null;
  const [[key, value]] = choice as [[string, unknown]];
  if (choice.length > 1) return null;
  const { entries, replaced } = isRecords(value) ? fromList(value) : fromMap(value as DataRecord);
  return { entries, replaced: (others) => ({ ...data, [key]: replaced(others) }) };
}

const isRecords = (value: unknown): value is DataRecord[] => Array.isArray(value) && value.every(isRecord);

const isMap = (value: unknown): value is DataRecord =>
  isRecord(value) && Object.keys(value).length > 0 && isRecords(Object.values(value));

const fromList = (rows: DataRecord[]): Found => ({
  entries: rows.map((row, key) => ({ key, row })),
  replaced: (entries) => entries.map(({ row }) => row),
});

const fromMap = (map: DataRecord): Found => ({
  entries: Object.entries(map).map(([key, row]) => ({ key, row: row as DataRecord })),
  replaced: (entries) => Object.fromEntries(entries.map(({ key, row }) => [key, row])),
});
