import { fieldAnchor, type ListKind } from '../catalog/model/address.ts';
import { fieldAnchors } from '../catalog/model/field-anchors.ts';
import { fieldRows } from '../catalog/model/field-rows.ts';
import type { FunctionSpec } from '../spec/function.ts';
import { encodeNumbers } from './codec.ts';
import { differences } from './differences.ts';
import { type FieldData, KINDS } from './field-data.ts';

/** What the field data is made from. */
export interface FieldDataSource {
  /** In the order of the search data. */
  functions: readonly FunctionSpec[];
  envelope: readonly string[];
  terms: FieldData['terms'];
}

/** A value that people search for: a word of at least three letters, not a number or a sentence. */
const SEARCHABLE_VALUE = /^(?=.*\p{L}{3})[^\s]{3,40}$/u;

interface Row {
  path: string;
  /** The number of the function and the kind. */
  use: number;
  values: readonly string[];
  anchor: string | undefined;
}

/** Makes the field data, whose JSON is `fields.json`. */
export function makeFieldData({ functions, envelope, terms }: FieldDataSource): FieldData {
  const byPath = Map.groupBy(functions.flatMap(rowsOf), ({ path }) => path);
  const paths = [...byPath.keys()].sort();
  const rows = paths.flatMap((path) => byPath.get(path)!);
  const rowsOfValue = new Map<string, number[]>();
  for (const [row, { values }] of rows.entries()) {
    for (const value of new Set(values)) {
      const known = rowsOfValue.get(value);
      if (known) known.push(row);
      else rowsOfValue.set(value, [row]);
    }
  }
  const values = [...rowsOfValue.keys()].sort();
  return {
    paths: paths.join('\n'),
    uses: paths.map((path) => encodeNumbers(differences(byPath.get(path)!.map(({ use }) => use)))).join('\n'),
    values: values.join('\n'),
    valueUses: values.map((value) => encodeNumbers(differences(rowsOfValue.get(value)!))).join('\n'),
    anchors: rows.flatMap(({ anchor }, row) => (anchor === undefined ? [] : [[row, anchor] as const])),
    envelope,
    terms,
  };
}

/** The fields of a function, at any depth. A duplicate path is one row; the content check reports it. */
function rowsOf(spec: FunctionSpec, index: number): Row[] {
  const anchors = fieldAnchors(spec);
  const lists = { parameters: spec.parameters ?? [], returns: spec.returns ?? [], metadata: spec.metadata };
  return KINDS.flatMap((kind, number) => {
    const rows = new Map(fieldRows(lists[kind]).map((row) => [row.path, row]));
    return [...rows.values()]
      .filter(({ path }) => path !== '' && !path.includes('\n'))
      .map(({ path, field }) => ({
        path,
        use: index * KINDS.length + number,
        values: (field.values ?? []).map(({ value }) => value).filter((value) => SEARCHABLE_VALUE.test(value)),
        anchor: unusualAnchor(kind, path, anchors(kind, path)),
      }));
  });
}

const unusualAnchor = (kind: ListKind, path: string, anchor: string): string | undefined =>
  anchor === fieldAnchor(kind, path) ? undefined : anchor;
