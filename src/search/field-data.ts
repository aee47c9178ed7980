import type { ListKind } from '../catalog/model/address.ts';

/** What the browser loads to find parameters, return fields and their values, as JSON. */
export interface FieldData {
  /** The distinct paths of fields, a line each: `acct[].user`. */
  paths: string;
  /**
   * Where each path is, a line each: the encoded {@link differences} of function and kind, as the function's index times 3 plus the
   * index of the kind in {@link KINDS}. All of them in order are the rows that `values` refers to.
   */
  uses: string;
  /** The distinct values that are words, a line each. */
  values: string;
  /** The rows that have each value, a line each: encoded differences. */
  valueUses: string;
  /** The anchors of rows that differ from the rule because another field of the function has the same. */
  anchors: readonly (readonly [row: number, anchor: string])[];
  /** The keys of a response that hold its data and its metadata: `data`, `metadata`. */
  envelope: readonly string[];
  /** Names that guides define, each with the address of its section and the section's title. */
  terms: readonly (readonly [name: string, guide: string, anchor: string, title: string])[];
}

/** The lists of fields, in the order of their numbers. */
export const KINDS: readonly ListKind[] = ['parameters', 'returns', 'metadata'];
