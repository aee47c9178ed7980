import type { DataRecord } from './response.ts';

/**
 * A value as the text that options compare: booleans are 1 and 0, as they are printed. Null when there is nothing to
 * compare: a missing value, null, an object or a list.
 */
export function textOf(value: unknown): string | null {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? '1' : '0';
  return null;
}

/** A value as a number, also where it is written as text (`"400"`); NaN for what is no number, as an empty text. */
export function numberOf(value: unknown): number {
  const text = textOf(value)?.trim();
  return text && /^[+-]?(\d+\.?\d*|\.\d+)$/.test(text) ? Number(text) : Number.NaN;
}

/** The value of a record's own return; undefined where it has none of that name. */
export function valueAt(row: DataRecord, name: string): unknown {
  return Object.hasOwn(row, name) ? row[name] : undefined;
}
