import type { DataObject, Options } from '../adapter.ts';

/** A mistake in an output option. Its message is the reason in the response, and names the option. */
export class OptionError extends Error {
  constructor(option: string, problem: string) {
    super(`${option} ${problem}.`);
  }
}

/** The names of all output options; `*` is the letters of a rule or a column. */
export const OPTION_NAMES: readonly string[] = [
  'api.filter.enable',
  'api.filter.verbose',
  'api.filter.*.field',
  'api.filter.*.type',
  'api.filter.*.arg0',
  'api.sort.enable',
  'api.sort.*.field',
  'api.sort.*.method',
  'api.sort.*.reverse',
  'api.chunk.enable',
  'api.chunk.verbose',
  'api.chunk.size',
  'api.chunk.start',
  'api.columns.enable',
  'api.columns.*',
];

/** Returns whether a value is an object, neither null nor an array. */
export function isRecord(value: unknown): value is DataObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Returns whether a switch such as `api.filter.enable` is on. Only 1 is on; the server does not accept `true`. */
export function isOn(options: Options, option: string): boolean {
  return options[option]?.trim() === '1';
}

/**
 * Returns the ids of the rules of an option in order, those of `api.<option>.<id>.<part>`. The first is `a`; after `z` the
 * client library continues with `za`, `zb`, so alphabetical order is their order.
 */
export function ruleIds(options: Options, option: 'filter' | 'sort'): string[] {
  const ids = new Set<string>();
  for (const name of Object.keys(options)) {
    const [api, kind, id, part] = name.split('.');
    if (api === 'api' && kind === option && part !== undefined && id && /^[a-z]+$/.test(id)) ids.add(id);
  }
  return [...ids].sort();
}
