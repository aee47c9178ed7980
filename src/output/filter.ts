import type { ListEntry } from './entries.ts';
import { lettersOf } from './letters.ts';
import { isOn, OptionError, type Options } from './response.ts';
import { numberOf, textOf, valueAt } from './value.ts';

/** One rule of a filter: which return (`*` for any), and whether a value of it passes. */
export interface FilterRule {
  field: string;
  passes(value: unknown): boolean;
}

const UNLIMITED = 'unlimited';

/** For the two types that understand `unlimited`: larger than every number (our rule). */
const limitOf = (value: unknown): number => (textOf(value) === UNLIMITED ? Number.POSITIVE_INFINITY : numberOf(value));

const lower = (value: unknown): string | null => textOf(value)?.toLowerCase() ?? null;

/**
 * How each type compares a value with arg0. Which types there are is documented; that `contains` and `begins` ignore
 * case while `eq` does not, and that what is no number passes none of the number types, are our rules. A comparison
 * with NaN is false, which is just that.
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

/** The names of the filter's types, in the order in which a fault lists them. */
const filterTypes: readonly string[] = [...TYPES.keys()];

/**
 * The rules of a filter by the order of their letters; null where the option is off. Throws an OptionError for a missing
 * field or arg0 and for an unknown type. An empty type is the default, `contains`; an empty arg0 is a value.
 */
export function readFilter(options: Options): FilterRule[] | null {
  if (!isOn(options, 'api.filter.enable')) return null;
  const letters = lettersOf(options, 'filter');
  return (letters.length ? letters : ['a']).map((letter) => {
    const name = `api.filter.${letter}`;
    const field = options[`${name}.field`];
    const arg = options[`${name}.arg0`];
    const type = options[`${name}.type`] || 'contains';
    if (!field) throw new OptionError(`${name}.field`, 'is missing: it names the return to compare, or * for any');
    if (arg === undefined) throw new OptionError(`${name}.arg0`, 'is missing: it says what to compare with');
    const compare = TYPES.get(type);
    if (!compare) throw new OptionError(`${name}.type`, `is unknown: "${type}" is none of ${filterTypes.join(', ')}`);
    return { field, passes: (value) => compare(value, arg) };
  });
}

/** The entries that pass every rule, in their order. A record without the return does not pass. */
export function filterEntries(entries: ListEntry[], rules: FilterRule[]): ListEntry[] {
  return entries.filter(({ row }) =>
    rules.every(({ field, passes }) =>
      field === '*' ? Object.values(row).some((value) => passes(value)) : passes(valueAt(row, field)),
    ),
  );
}
