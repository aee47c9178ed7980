import type { ApiResponse, DataObject, Options } from '../adapter.ts';
import { chunkEntries, readChunk } from './chunk.ts';
import { keepColumns, readColumns } from './columns.ts';
import { findEntries } from './entries.ts';
import { filterEntries, readFilter } from './filter.ts';
import { isOn, OptionError } from './options.ts';
import { readSort, sortEntries } from './sort.ts';

/**
 * Returns the response to a call with output options. The options apply to one list or map of records in the data, which
 * {@link findEntries} chooses, in the order columns, filter, sort, chunk (our rule; the documentation says only that columns
 * come before sort). Reports are the last keys of the metadata: `columns.invalid` if there is such a column, `filter` and
 * `chunk` if their `verbose` is 1.
 *
 * Returns the same response if no option is enabled, if it is a failed response, or if the data has no such list and the
 * options are valid. For an invalid option, returns the result 0, a reason that names the option, and no data.
 */
export function applyOptions(response: ApiResponse, options: Options): ApiResponse {
  if (Number(response.metadata.result) === 0) return response;
  try {
    return withOptions(response, options);
  } catch (error) {
    if (!(error instanceof OptionError)) throw error;
    return { metadata: orderedMetadata(response.metadata, { reason: error.message, result: 0 }) };
  }
}

/** Returns what is wrong with the output options of a call; undefined if they are valid for any list. */
export function optionError(options: Options): string | undefined {
  try {
    readOptions(options);
    return undefined;
  } catch (error) {
    if (!(error instanceof OptionError)) throw error;
    return error.message;
  }
}

/** Returns whether the entries in a response are those that output options leave: their number, order and fields. */
export function obeysOptions(response: ApiResponse, options: Options): boolean {
  // The response is one page of a longer list, so a page of it begins with its first entry.
  const { data } = applyOptions(response, { ...options, 'api.chunk.start': '1' });
  return JSON.stringify(data) === JSON.stringify(response.data);
}

/** Reads all options before one is applied, so that an invalid option is reported for any list. */
function readOptions(options: Options) {
  const columns = readColumns(options);
  return { columns, filter: readFilter(options), sort: readSort(options, columns), chunk: readChunk(options) };
}

function withOptions(response: ApiResponse, options: Options): ApiResponse {
  const { columns, filter, sort, chunk } = readOptions(options);
  const found = findEntries(response.data);
  if (!found || !(columns || filter || sort || chunk)) return response;

  let { entries } = found;
  const reports: DataObject = {};
  if (columns) {
    const kept = keepColumns(entries, columns);
    entries = kept.entries;
    if (kept.invalid.length) reports.columns = { invalid: kept.invalid };
  }
  if (filter) {
    if (isOn(options, 'api.filter.verbose')) reports.filter = { filtered: entries.length };
    entries = filterEntries(entries, filter);
  }
  if (sort) entries = sortEntries(entries, sort);
  if (chunk) {
    const page = chunkEntries(entries, chunk);
    entries = page.entries;
    if (isOn(options, 'api.chunk.verbose')) reports.chunk = page.report;
  }
  return { ...response, data: found.replaced(entries), metadata: orderedMetadata(response.metadata, reports) };
}

/** The keys that every response has come first, then those that the function adds, then `added`. */
function orderedMetadata(metadata: DataObject, added: DataObject): DataObject {
  const first = ['command', 'reason', 'result', 'version'].filter((key) => key in metadata);
  return { ...Object.fromEntries(first.map((key) => [key, metadata[key]])), ...metadata, ...added };
}
