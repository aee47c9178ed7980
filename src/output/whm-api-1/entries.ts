import type { DataObject } from '../adapter.ts';
import { isRecord } from './options.ts';

/** A record with its key in a map or its index in a list. */
export interface ListEntry {
  key: string | number;
  record: DataObject;
}

/** The records in the data of a response. */
export interface FoundEntries {
  entries: ListEntry[];
  /** Returns the data with these entries instead. JavaScript sorts the keys of a map that are integers. */
  replaced(entries: ListEntry[]): unknown;
}

/**
 * Finds the list of records that output options apply to: the data itself if it is a list, else the only list of records in
 * it (a list that holds records comes before empty ones), else the only map of records in it, else the data itself if it is a
 * map of records. Returns null if there is none, or more than one. The documentation mentions only lists; maps are our rule.
 */
export function findEntries(data: unknown): FoundEntries | null {
  if (isRecordList(data)) return fromList(data);
  if (!isRecord(data)) return null;
  const fields = Object.entries(data);
  const lists = fields.filter(([, value]) => isRecordList(value));
  const filled = lists.filter(([, value]) => (value as DataObject[]).length > 0);
  const maps = fields.filter(([, value]) => isRecordMap(value));
  const candidates = [filled, lists, maps].find((some) => some.length > 0);
  if (!candidates) return isRecordMap(data) ? fromMap(data) : null;
  if (candidates.length > 1) return null;
  const [[key, value]] = candidates as [[string, unknown]];
  const { entries, replaced } = isRecordList(value) ? fromList(value) : fromMap(value as DataObject);
  return { entries, replaced: (others) => ({ ...data, [key]: replaced(others) }) };
}

const isRecordList = (value: unknown): value is DataObject[] => Array.isArray(value) && value.every(isRecord);

const isRecordMap = (value: unknown): value is DataObject =>
  isRecord(value) && Object.keys(value).length > 0 && isRecordList(Object.values(value));

const fromList = (records: DataObject[]): FoundEntries => ({
  entries: records.map((record, key) => ({ key, record })),
  replaced: (entries) => entries.map(({ record }) => record),
});

const fromMap = (map: DataObject): FoundEntries => ({
  entries: Object.entries(map).map(([key, record]) => ({ key, record: record as DataObject })),
  replaced: (entries) => Object.fromEntries(entries.map(({ key, record }) => [key, record])),
});
