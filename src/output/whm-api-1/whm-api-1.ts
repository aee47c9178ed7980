import type { Adapter } from '../adapter.ts';
import { applyOptions, obeysOptions, optionError } from './apply.ts';
import { escapeXml } from './xml.ts';

/**
 * WHM API 1: its output options (`api.filter`, `api.sort`, `api.chunk`, `api.columns`), and XML as Perl's XML::Simple writes
 * it without attributes.
 */
export const whmApi1: Adapter = {
  isOption: (name) => name.startsWith('api.'),
  applyOptions,
  optionError,
  obeysOptions,
  orderMetadata,
  xml: { listItem: 'anon', escape: escapeXml },
};

/** Puts each added key before the first common key that is greater, because the server sorts them. */
function orderMetadata(common: readonly string[], added: readonly string[]): string[] {
  const keys = [...common];
  for (const key of added) {
    const next = keys.findIndex((other) => other > key);
    keys.splice(next < 0 ? keys.length : next, 0, key);
  }
  return keys;
}
