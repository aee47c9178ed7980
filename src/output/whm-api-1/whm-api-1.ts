import type { Adapter, DataObject } from '../adapter.ts';
import { obeysOptions, optionError } from './apply.ts';
import { whmApi1InBrowser } from './browser.ts';
import { isRecord, OPTION_NAMES } from './options.ts';

/**
 * WHM API 1: its output options (`api.filter`, `api.sort`, `api.chunk`, `api.columns`), and XML as Perl's XML::Simple writes
 * it without attributes.
 */
export const whmApi1: Adapter = {
  ...whmApi1InBrowser,
  optionNames: OPTION_NAMES,
  optionError,
  obeysOptions,
  olderResponse,
  orderMetadata,
};

/** Without `api.version=1`, API 0 responds: no metadata, and its own status next to the data. */
function olderResponse(name: string, data: unknown): { root: string; body: DataObject } {
  const members = isRecord(data) ? data : data === undefined ? {} : { data };
  return { root: name, body: { ...members, status: 1, statusmsg: 'Ok' } };
}

/** Puts each added key before the first common key that is greater, because the server sorts them. */
function orderMetadata(common: readonly string[], added: readonly string[]): string[] {
  const keys = [...common];
  for (const key of added) {
    const next = keys.findIndex((other) => other > key);
    keys.splice(next < 0 ? keys.length : next, 0, key);
  }
  return keys;
}
