import { chunkEntries, readChunk } from './chunk.ts';
import { keepColumns, readColumns } from './columns.ts';
import { findEntries } from './entries.ts';
import { filterEntries, readFilter } from './filter.ts';
import { type ApiResponse, type DataRecord, isOn, OptionError, type Options, orderedMetadata } from './response.ts';
import { readSort, sortEntries } from './sort.ts';

/**
 * Gives the answer as a call with these output options would get it. They act on the one list or map of records in
 * `data`, which `findEntries` chooses, in the order columns, filter, sort, chunk (our rule; only that columns come
 * before sort follows from the documentation). What they report stands at the end of metadata: `columns.invalid` where
 * there is such a column, `filter` and `chunk` where their `verbose` is 1.
 *
 * Without an enabled option, and for a failed answer, the answer comes back as it is; so it does where `data` holds no
 * such list, unless an option is faulty. A fault gives result 0, a reason that names the variable, and no data. The
 * given answer is never changed. `options` are the call's parameters, with decoded values.
 */
export function applyOptions(answer: ApiResponse, options: Options): ApiResponse {
  if (Number(answer.metadata.result) === 0) return answer;
  try {
    return shaped(answer, options);
  } catch (fault) {
    if (!(fault instanceof OptionError)) throw fault;
    return { metadata: orderedMetadata(answer.metadata, { reason: fault.message, result: 0 }) };
  }
}

function shaped(answer: ApiResponse, options: Options): ApiResponse {
  // All options are read before one acts, so that a mistake shows whatever the list holds.
  const columns = readColumns(options);
  const rules = readFilter(options);
  const keys = readSort(options, columns);
  const chunk = readChunk(options);
  const found = findEntries(answer.data);
  if (!found || !(columns || rules || keys || chunk)) return answer;

  let { entries } = found;
  const added: DataRecord = {};
  if (columns) {
    const kept = keepColumns(entries, columns);
    entries = kept.entries;
    if (kept.invalid.length) added.columns = { invalid: kept.invalid };
  }
  if (rules) {
    if (isOn(options, 'api.filter.verbose')) added.filter = { filtered: entries.length };
    entries = filterEntries(entries, rules);
  }
  if (keys) entries = sortEntries(entries, keys);
  if (chunk) {
    const page = chunkEntries(entries, chunk);
    entries = page.entries;
    if (isOn(options, 'api.chunk.verbose')) added.chunk = page.report;
  }
  return { ...answer, data: found.replaced(entries), metadata: orderedMetadata(answer.metadata, added) };
}
