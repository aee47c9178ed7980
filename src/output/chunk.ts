import type { ListEntry } from './entries.ts';
import { isOn, OptionError, type Options } from './response.ts';

/** A page of a list: the first record, counted from 1, and how many. Null as a size is all of them (our rule). */
export interface Chunk {
  start: number;
  size: number | null;
}

/** What `metadata.chunk` tells of a page; `records` is the number of records in all, after the filter. */
export interface ChunkReport {
  start: number;
  size: number;
  records: number;
  current: number;
  chunks: number;
}

/**
 * The page that a call asks for; null where the option is off. Without a start it begins at 1; a start of -1 is "all",
 * as the vendor's client sends it. Throws an OptionError for what is no whole number from 1 on (our rule).
 */
export function readChunk(options: Options): Chunk | null {
  if (!isOn(options, 'api.chunk.enable')) return null;
  const size = wholeNumber(options, 'api.chunk.size');
  if (options['api.chunk.start']?.trim() === '-1') return { start: 1, size: null };
  return { start: wholeNumber(options, 'api.chunk.start') ?? 1, size };
}

/** The entries of one page (none, if it begins beyond the end: our rule) and the report on it. */
export function chunkEntries(
  entries: ListEntry[],
  { start, size }: Chunk,
): { entries: ListEntry[]; report: ChunkReport } {
  const records = entries.length;
  const each = size ?? records;
  // Without records and without a size there is nothing to divide by: the one page is the first.
  const current = each ? Math.ceil(start / each) : 1;
  const chunks = each ? Math.ceil(records / each) : 0;
  return {
    entries: entries.slice(start - 1, start - 1 + each),
    report: { start, size: each, records, current, chunks },
  };
}

function wholeNumber(options: Options, variable: string): number | null {
  const text = options[variable]?.trim();
  if (!text) return null;
  const number = Number(text);
  if (!/^\d+$/.test(text) || number < 1) throw new OptionError(variable, 'must be a whole number from 1 on');
  return number;
}
