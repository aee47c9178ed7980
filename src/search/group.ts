import type { ListKind } from '../catalog/model/address.ts';
import type { SearchEntry } from './search-entry.ts';

/** Results of one kind, best first. */
export type Group =
  | { kind: 'functions' | 'guides' | 'categories'; hits: SearchEntry[] }
  | { kind: 'fields'; hits: FieldHit[]; count: number }
  | { kind: 'terms'; hits: TermHit[] };

/** A parameter or a return field of a function that a query names. */
export interface FieldHit {
  kind: ListKind;
  path: string;
  /** The value of the field that the query names; undefined if it names the field. */
  value: string | undefined;
  owner: SearchEntry;
  /** The address of its row. */
  address: string;
}

/** A name that a guide defines. */
export interface TermHit {
  name: string;
  guide: string;
  anchor: string;
  title: string;
}
