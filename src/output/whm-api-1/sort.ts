import type { Options } from '../adapter.ts';
import type { ListEntry } from './entries.ts';
import { isOn, OptionError, ruleIds } from './options.ts';
import { numberOf, textOf, valueAt } from './value.ts';

/** A rule of a sort: the field, the method, and whether the order is reversed. */
export interface SortRule {
  /** The start of the names of its options: `api.sort.a`. */
  name: string;
  field: string;
  /** null if the call names no method. */
  method: string | null;
  reverse: boolean;
}

/** What each method compares. The methods are documented; any other name is an error (our rule). */
const METHODS = new Map<string, (value: unknown) => string | number>([
  ['lexicographic', (value) => textOf(value) ?? ''],
  ['numeric', (value) => nanLast(numberOf(value))],
  ['numeric_zero_as_max', (value) => nanLast(numberOf(value) === 0 ? Number.MAX_VALUE : numberOf(value))],
  ['ipv4', (value) => nanLast(addressNumber(value))],
]);

/** The names of the methods. */
export const SORT_METHODS: readonly string[] = [...METHODS.keys()];

/**
 * Returns the rules of a sort in the order of their ids, null if the option is off. Throws an OptionError if a field is
 * missing or not one of `columns` (documented), or if a method is unknown.
 */
export function readSort(options: Options, columns: string[] | null): SortRule[] | null {
  if (!isOn(options, 'api.sort.enable')) return null;
  const ids = ruleIds(options, 'sort');
  return (ids.length ? ids : ['a']).map((id) => {
    const name = `api.sort.${id}`;
    const field = options[`${name}.field`];
    const method = options[`${name}.method`] || null;
    if (!field) throw new OptionError(`${name}.field`, 'is missing: it names the field to sort by');
    if (columns && !columns.includes(field))
      throw new OptionError(`${name}.field`, `must be a column: "${field}" is not one`);
    if (method && !METHODS.has(method))
      throw new OptionError(
        `${name}.method`,
        `is unknown: "${method}" is not one of ${[...METHODS.keys()].join(', ')}`,
      );
    return { name, field, method, reverse: isOn(options, `${name}.reverse`) };
  });
}

/**
 * Returns the entries sorted by the first rule, then by the next. Equal entries keep their order, also in reverse. A value that
 * is not a number (for ipv4, not an address) is larger than all others (our rule). Throws an OptionError if all values of a
 * rule without a method are numbers: the documentation says that such a call fails.
 */
export function sortEntries(entries: ListEntry[], rules: SortRule[]): ListEntry[] {
  const keyed = rules.map(({ name, field, method, reverse }) => {
    const values = entries.map(({ record }) => valueAt(record, field));
    if (!method && values.length && values.every((value) => !Number.isNaN(numberOf(value))))
      throw new OptionError(`${name}.method`, `is missing: "${field}" holds numbers, which need a method`);
    return { keys: values.map(METHODS.get(method ?? 'lexicographic')!), sign: reverse ? -1 : 1 };
  });
  const compare = (one: number, other: number): number => {
    for (const { keys, sign } of keyed) {
      const [a, b] = [keys[one]!, keys[other]!];
      if (a !== b) return a < b ? -sign : sign;
    }
    return 0;
  };
  return [...entries.keys()].sort(compare).map((index) => entries[index]!);
}

/** NaN as infinity, so that it sorts after every number. */
const nanLast = (number: number): number => (Number.isNaN(number) ? Number.POSITIVE_INFINITY : number);

/** An IPv4 address as a number; NaN for anything else. */
function addressNumber(value: unknown): number {
  const octets = (textOf(value) ?? '').trim().split('.');
  if (octets.length !== 4 || !octets.every((octet) => /^\d{1,3}$/.test(octet) && Number(octet) < 256))
    return Number.NaN;
  return octets.reduce((sum, octet) => sum * 256 + Number(octet), 0);
}
