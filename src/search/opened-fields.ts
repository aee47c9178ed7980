import { decodeNumbers } from './codec.ts';
import type { FieldData } from './field-data.ts';
import { compact } from './normalize.ts';

/** Field data in the forms that finding needs. */
export interface OpenedFields {
  data: FieldData;
  paths: readonly string[];
  uses: readonly string[];
  /** The row of the first use of each path. */
  firstRows: readonly number[];
  /** The paths by what people call them, in compact form: the last name, the last two, the whole path. */
  byName: ReadonlyMap<string, readonly number[]>;
  sortedNames: readonly string[];
  /** The indexes of values, by their compact form. */
  byValue: ReadonlyMap<string, readonly number[]>;
  valueUses: readonly string[];
  values: readonly string[];
  anchors: ReadonlyMap<number, string>;
}

/** Opens field data. */
export function openedFields(data: FieldData): OpenedFields {
  const lines = (text: string): string[] => (text === '' ? [] : text.split('\n'));
  const [paths, uses, values, valueUses] = [data.paths, data.uses, data.values, data.valueUses].map(lines);
  let row = 0;
  const firstRows = uses!.map((line) => {
    row += decodeNumbers(line).length;
    return row - decodeNumbers(line).length;
  });
  const byName = new Map<string, number[]>();
  for (const [index, path] of paths!.entries()) {
    const names = path.split(/[.[\]{}]+/).filter(Boolean);
    for (const key of new Set([compact(names.at(-1) ?? ''), compact(names.slice(-2).join('')), compact(path)]))
      if (key !== '') put(byName, key, index);
  }
  const byValue = new Map<string, number[]>();
  for (const [index, value] of values!.entries()) put(byValue, compact(value), index);
  return {
    data,
    paths: paths!,
    uses: uses!,
    firstRows,
    byName,
    sortedNames: [...byName.keys()].sort(),
    byValue,
    valueUses: valueUses!,
    values: values!,
    anchors: new Map(data.anchors),
  };
}

/** Adds a number to the list of a key. */
function put(lists: Map<string, number[]>, key: string, number: number): void {
  const list = lists.get(key);
  if (list) list.push(number);
  else lists.set(key, [number]);
}
