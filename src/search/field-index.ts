import { fieldAnchor } from '../catalog/model/address.ts';
import { decodeNumbers } from './codec.ts';
import { sums } from './differences.ts';
import { type FieldData, KINDS } from './field-data.ts';
import { type FoundFields, withFields } from './field-groups.ts';
import type { FieldHit, Group, TermHit } from './group.ts';
import { compact } from './normalize.ts';
import type { Query } from './query.ts';
import type { Ranked } from './rank.ts';
import type { SearchEntry } from './search-entry.ts';
import type { SearchIndex } from './search-index.ts';

/** Field data, opened. Only what opens it needs this module, so a browser can load it with the data. */
export interface FieldIndex {
  /** The keys of a response that hold its data and its metadata. */
  envelope: readonly string[];
  /** Adds the groups of the fields and terms that a query names to those of entries, whose order stays. */
  addGroups(index: SearchIndex, query: Query, ranked: readonly Ranked[], groups: readonly Group[]): Group[];
}

/** The data in the forms that finding needs. */
interface OpenedFields {
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

/** How much a parameter is preferred to a return field of the same name, and a value counts compared with a name. */
const PARAMETER_FACTOR = 1.15;
const VALUE_FACTOR = 0.5;
/** How much less a field counts for each object that it is in. */
const DEPTH_FACTOR = 0.95;
/** The minimum length of the start of a name, and the maximum number of names with that start. Shorter starts fit too many names. */
const SHORTEST_BEGINNING = 3;
const MOST_BEGUN = 12;

/** Opens field data. */
export function openFields(data: FieldData): FieldIndex {
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
  const opened: OpenedFields = {
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
  return {
    envelope: data.envelope,
    addGroups: (index, query, ranked, groups) =>
      withFields(findFields(opened, index.entries, query.typed), query, ranked, groups),
  };
}

/** Adds a number to the list of a key. */
function put(lists: Map<string, number[]>, key: string, number: number): void {
  const list = lists.get(key);
  if (list) list.push(number);
  else lists.set(key, [number]);
}

/** Finds the fields, values and terms that a query names. */
function findFields(index: OpenedFields, entries: readonly SearchEntry[], typed: string): FoundFields {
  const keys = keysOf(typed, index.data.envelope);
  const key = keys.find((one) => index.byName.has(one));
  const exact = [
    ...(key === undefined ? [] : index.byName.get(key)!.flatMap((path) => pathUses(index, path))),
    ...(index.byValue.get(keys[0] ?? '') ?? []).flatMap((value) => valueUses(index, value)),
  ];
  const begun = key === undefined ? begunNames(index, keys[0] ?? '').flatMap((path) => pathUses(index, path)) : [];
  return {
    exact: hitsOf(index, entries, exact),
    begun: hitsOf(index, entries, begun),
    terms: termsOf(index.data.terms, keys[0] ?? ''),
  };
}

/**
 * The names that a query can mean, in compact form, the longest first: without its value (`user=bakery`), the key of the response
 * around it (`data.`) and indexes; then without the first names of its path.
 */
function keysOf(typed: string, envelope: readonly string[]): string[] {
  const names = typed
    .trim()
    .replace(/^[?&"'`]+|=.*$|["'`:,]+$/gs, '')
    .split(/\[\d*\]|[.{}]+/)
    .filter(Boolean);
  const inside = names.length > 1 && envelope.includes(names[0]!) ? names.slice(1) : names;
  return inside.map((_, i) => compact(inside.slice(i).join(''))).filter(Boolean);
}

/** A path in one list of one function: a row of the data. */
interface Use {
  row: number;
  path: number;
  /** The number of the function and the kind. */
  use: number;
  value?: number;
}

/** The uses of a path. */
const pathUses = ({ uses, firstRows }: OpenedFields, path: number): Use[] =>
  sums(decodeNumbers(uses[path]!)).map((use, i) => ({ row: firstRows[path]! + i, path, use }));

/** The uses of fields that can have a value. */
function valueUses(index: OpenedFields, value: number): Use[] {
  const rows = sums(decodeNumbers(index.valueUses[value]!)).map((row) => ({ row, path: pathOfRow(index, row) }));
  return [...Map.groupBy(rows, ({ path }) => path)].flatMap(([path, wanted]) => {
    const all = pathUses(index, path);
    return wanted.map(({ row }) => ({ ...all[row - index.firstRows[path]!]!, value }));
  });
}

/** The path whose uses have a row: the last one that begins at it or before. */
function pathOfRow({ firstRows }: OpenedFields, row: number): number {
  let [low, high] = [0, firstRows.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (firstRows[middle]! <= row) low = middle;
    else high = middle;
  }
  return low;
}

/** The paths with a name that begins with a key, in the order of the names. */
function begunNames({ byName, sortedNames }: OpenedFields, key: string): number[] {
  if (key.length < SHORTEST_BEGINNING) return [];
  let [low, high] = [0, sortedNames.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sortedNames[middle]! < key) low = middle + 1;
    else high = middle;
  }
  const found = new Set<number>();
  for (let i = low; i < sortedNames.length && sortedNames[i]!.startsWith(key) && found.size < MOST_BEGUN; i += 1)
    for (const path of byName.get(sortedNames[i]!)!) found.add(path);
  return [...found];
}

/** The uses of fields as hits, best first: those of functions that many link to, parameters, the outermost. */
function hitsOf(index: OpenedFields, entries: readonly SearchEntry[], uses: readonly Use[]): FieldHit[] {
  const scored = uses.flatMap(({ row, path: number, use, value }) => {
    const path = index.paths[number]!;
    const owner = entries[Math.floor(use / KINDS.length)];
    const kind = KINDS[use % KINDS.length]!;
    if (!owner) return [];
    const address = `${owner.address}#${index.anchors.get(row) ?? fieldAnchor(kind, path)}`;
    const depth = path.split('.').length - 1;
    const score =
      (1 + owner.links) *
      (kind === 'parameters' ? PARAMETER_FACTOR : 1) *
      (value === undefined ? 1 : VALUE_FACTOR) *
      DEPTH_FACTOR ** depth *
      (owner.life === 0 ? 1 : VALUE_FACTOR);
    const hit: FieldHit = { kind, path, value: value === undefined ? undefined : index.values[value], owner, address };
    return [{ hit, score }];
  });
  return scored.sort((a, b) => b.score - a.score).map(({ hit }) => hit);
}

/** The terms with a name, or else those whose name begins with it. */
function termsOf(terms: FieldData['terms'], key: string): TermHit[] {
  if (key.length < SHORTEST_BEGINNING) return [];
  const found = terms.filter(([name]) => compact(name).startsWith(key));
  const exact = found.filter(([name]) => compact(name) === key);
  return (exact.length > 0 ? exact : found).map(([name, guide, anchor, title]) => ({ name, guide, anchor, title }));
}
