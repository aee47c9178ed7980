import type { Options } from '../adapter.ts';
import type { ListEntry } from './entries.ts';
import { isOn, OptionError, ruleIds } from './options.ts';
import { numberOf, textOf, valueAt } from './value.ts';

/** A rule of a filter: the field to compare (`*` for any), and whether a value of it matches. */
export interface FilterRule {
  field: string;
  matches(value: unknown): boolean;
}

/** For the two types that accept `unlimited`, which is larger than every number (our rule). */
const limitOf = (value: unknown): number =>
  textOf(value) === 'unlimited' ? Number.POSITIVE_INFINITY : numberOf(value);

const lower = (value: unknown): string | null => textOf(value)?.toLowerCase() ?? null;

/**
 * How each type compares a value with arg0. The types are documented. Our rules: `contains` and `begins` ignore case and `eq`
 * does not; a value that is not a number matches none of the number types, which NaN ensures.
 */
const TYPES = new Map<string, (value: unknown, arg: string) => boolean>([
  ['contains', (value, arg) => lower(value)?.includes(arg.toLowerCase()) ?? false],
  ['begins', (value, arg) => lower(value)?.startsWith(arg.toLowerCase()) ?? false],
  ['eq', (value, arg) => textOf(value) === arg],
  ['==', (value, arg) => numberOf(value) === numberOf(arg)],
  ['lt', (value, arg) => numberOf(value) < numberOf(arg)],
  ['lt_equal', (value, arg) => numberOf(value) <= numberOf(arg)],
  ['lt_handle_unlimited', (value, arg) => limitOf(value) < limitOf(arg)],
  ['gt', (value, arg) => numberOf(value) > numberOf(arg)],
  ['gt_equal', (value, arg) => numberOf(value) >= numberOf(arg)],
  ['gt_handle_unlimited', (value, arg) => limitOf(value) > limitOf(arg)],
]);

/** The names of the types. */
export const FILTER_TYPES: readonly string[] = [...TYPES.keys()];

/**
 * Returns the rules of a filter in the order of their ids, null if the option is off. The default of the type is `contains`;
 * an empty arg0 is a value. Throws an OptionError if a field or arg0 is missing, or if a type is unknown.
 */
export function readFilter(options: Options): FilterRule[] | null {
  if (!isOn(options, 'api.filter.enable')) return null;
  const ids = ruleIds(options, 'filter');
  return (ids.length ? ids : ['a']).map((id) => {
    const rule = `api.filter.${id}`;
    const field = options[`${rule}.field`];
    const arg = options[`${rule}.arg0`];
    const type = options[`${rule}.type`] || 'contains';
    if (!field) throw new OptionError(`${rule}.field`, 'is missing: it names the field to compare, or * for any');
    if (arg === undefined) throw new OptionError(`${rule}.arg0`, 'is missing: it is the value to compare with');
    const compare = TYPES.get(type);
    if (!compare)
      throw new OptionError(`${rule}.type`, `is unknown: "${type}" is not one of ${[...TYPES.keys()].join(', ')}`);
    return { field, matches: (value) => compare(value, arg) };
  });
}

/** Returns the entries that match every rule. A record without the field does not match. */
export function filterEntries(entries: ListEntry[], rules: FilterRule[]): ListEntry[] {
  return entries.filter(({ record }) =>
    rules.every(({ field, matches }) =>
      field === '*' ? Object.values(record).some((value) => matches(value)) : matches(valueAt(record, field)),
    ),
  );
}
