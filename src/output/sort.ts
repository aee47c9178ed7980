import type { ListEntry } from './entries.ts';
import { lettersOf } from './letters.ts';
import { isOn, OptionError, type Options } from './response.ts';
import { numberOf, textOf, valueAt } from './value.ts';

/** One key of a sort: which return, by which method, and whether backwards. */
export interface SortRule {
  /** The part of its variables' names before `.field`, such as `api.sort.a`. */
  name: string;
  field: string;
  /** Null where the call names no method. */
  method: string | null;
  reverse: boolean;
}

/** What each method orders by. Documented methods; other names are faults (our rule). */
const METHODS = new Map<string, (value: unknown) => string | number>([
  ['lexicographic', (value) => textOf(value) ?? ''],
  ['numeric', (value) => last(numberOf(value))],
  ['numeric_zero_as_max', (value) => last(numberOf(value) === 0 ? Number.MAX_VALUE : numberOf(value))],
  ['ipv4', (value) => last(addressNumber(value))],
]);

/** The names of the methods, in the order in which a fault lists them. */
const sortMethods: readonly string[] = [...METHODS.keys()];

/**
 * The keys of a sort by the order of their letters; null where the option is off. Throws an OptionError for a missing
 * field, an unknown method, and a field that is not among `columns` (documented: the key must be a displayed column).
 */
export function readSort(options: Options, columns: string[] | null): SortRule[] | null {
  if (!isOn(options, 'api.sort.enable')) return null;
  const letters = lettersOf(options, 'sort');
  return (letters.length ? letters : ['a']).map((letter) => {
    const name = `api.sort.${letter}`;
    const field = options[`${name}.field`];
    const method = options[`${name}.method`] || null;
    if (!field) throw new OptionError(`${name}.field`, 'is missing: it names the return to sort by');
    if (columns && !columns.includes(field))
      throw new OptionError(`${name}.field`, `must be a column: "${field}" is none`);
    if (method && !METHODS.has(method)) {
      throw new OptionError(`${name}.method`, `is unknown: "${method}" is none of ${sortMethods.join(', ')}`);
    }
    return { name, field, method, reverse: isOn(options, `${name}.reverse`) };
  });
}

/**
 * The entries in order, by the first key, then the next; equal ones stay as they stood, also backwards. What is no
 * number (no address, for ipv4) counts as larger than all (our rule). Throws an OptionError where a key without a method
 * holds nothing but numbers: the documentation says that such a call fails.
 */
export function sortEntries(entries: ListEntry[], rules: SortRule[]): ListEntry[] {
  const keyed = rules.map(({ name, field, method, reverse }) => {
    const values = entries.map(({ row }) => valueAt(row, field));
    if (!method && values.length && values.every((value) => !Number.isNaN(numberOf(value)))) {
      throw new OptionError(`${name}.method`, `is missing: "${field}" holds numbers, and these need a method`);
    }
    const order = METHODS.get(method ?? 'lexicographic')!;
    return { keys: values.map(order), sign: reverse ? -1 : 1 };
  });
  const compare = (one: number, other: number): number => {
    for (const { keys, sign } of keyed) {
      const [a, b] = [keys[one]!, keys[other]!];
      if (a !== b) return a < b ? -sign : sign;
    }
    return 0;
  };
  return [...entries.keys()].sort(compare).map((place) => entries[place]!);
}

/** An order must know where NaN stands: behind every number. */
const last = (number: number): number => (Number.isNaN(number) ? Number.POSITIVE_INFINITY : number);

/** An IPv4 address as one number, octet by octet; NaN for anything else. */
function addressNumber(value: unknown): number {
  const octets = (textOf(value) ?? '').trim().split('.');
  if (octets.length !== 4 || !octets.every((octet) => /^\d{1,3}$/.test(octet) && Number(octet) < 256))
    return Number.NaN;
  return octets.reduce((sum, octet) => sum * 256 + Number(octet), 0);
}
