import type { Options } from '../adapter.ts';
import type { ListEntry } from './entries.ts';
import { isOn, OptionError } from './options.ts';

/** A page of a list: its first record, counted from 1, and its size. A size of null is all records (our rule). */
export interface Chunk {
  start: number;
  size: number | null;
}

/** The report on a page in `metadata.chunk`. `records` is the total number of records after the filter. */
export interface ChunkReport {
  start: number;
  size: number;
  records: number;
  current: number;
  chunks: number;
}

/**
 * Returns the page that a call requests, null if the option is off. The default of `start` is 1; a start of -1 means all
 * records, because the client library sends it. Throws an OptionError if a value is not an integer of at least 1 (our rule).
 */
export function readChunk(options: Options): Chunk | null {
  if (!isOn(options, 'api.chunk.enable')) return null;
  const size = positiveInteger(options, 'api.chunk.size');
  if (options['api.chunk.start']?.trim() === '-1') return { start: 1, size: null };
  return { start: positiveInteger(options, 'api.chunk.start') ?? 1, size };
}

/** Returns the entries of a page and the report on it. A page that starts after the last record is empty (our rule). */
export function chunkEntries(
  entries: ListEntry[],
  { start, size }: Chunk,
): { entries: ListEntry[]; report: ChunkReport } {
  const records = entries.length;
  const pageSize = size ?? records;
  // Without records and without a size there is nothing to divide by: the only page is the first.
  const current = pageSize ? Math.ceil(start / pageSize) : 1;
  const chunks = pageSize ? Math.ceil(records / pageSize) : 0;
  return {
    entries: entries.slice(start - 1, start - 1 + pageSize),
    report: { start, size: pageSize, records, current, chunks },
  };
}

function positiveInteger(options: Options, option: string): number | null {
  const text = options[option]?.trim();
  if (!text) return null;
  const number = Number(text);
  if (!/^\d+$/.test(text) || number < 1) throw new OptionError(option, 'must be an integer of at least 1');
  return number;
}
