import type { DataObject } from '../adapter.ts';

/**
 * Returns the text of a value as options compare it; booleans are 1 and 0, as the server prints them. Returns null for a value
 * that cannot be compared: undefined, null, an object or a list.
 */
export function textOf(value: unknown): string | null {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? '1' : '0';
  return null;
}

/** Returns a value as a number, also if it is text (`"400"`). Returns NaN for anything else, such as an empty string. */
export function numberOf(value: unknown): number {
  const text = textOf(value)?.trim();
  return text && /^[+-]?(\d+\.?\d*|\.\d+)$/.test(text) ? Number(text) : Number.NaN;
}

/** Returns the value of a field of a record, undefined if the record does not have the field. */
export function valueAt(record: DataObject, name: string): unknown {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}
