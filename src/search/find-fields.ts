import { fieldAnchor } from '../catalog/model/address.ts';
import { beginningWith } from './beginning-with.ts';
import { decodeNumbers } from './codec.ts';
import { sums } from './differences.ts';
import { type FieldData, KINDS } from './field-data.ts';
import type { FoundFields } from './field-groups.ts';
import type { FieldHit, TermHit } from './group.ts';
import { compact } from './normalize.ts';
import type { OpenedFields } from './opened-fields.ts';
import type { SearchEntry } from './search-entry.ts';

/** How much a parameter is preferred to a return field of the same name, and a value counts compared with a name. */
const PARAMETER_FACTOR = 1.15;
const VALUE_FACTOR = 0.5;
/** How much less a field counts for each object that it is in. */
const DEPTH_FACTOR = 0.95;
/** The minimum length of the start of a name, and the maximum number of names with that start. Shorter starts fit too many names. */
const SHORTEST_BEGINNING = 3;
const MOST_BEGUN = 12;

/** Finds the fields, values and terms that a query names. `typed` is the query as it was typed. */
export function findFields(index: OpenedFields, entries: readonly SearchEntry[], typed: string): FoundFields {
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
  const found = new Set<number>();
  for (const name of beginningWith(sortedNames, key)) {
    if (found.size >= MOST_BEGUN) break;
    for (const path of byName.get(name)!) found.add(path);
  }
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
