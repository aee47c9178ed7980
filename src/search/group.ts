import type { ListKind } from '../catalog/model/address.ts';
import type { SearchEntry } from './search-entry.ts';

/** Results of one kind, best first. */
export type Group =
  | { kind: 'functions' | 'guides' | 'categories'; hits: SearchEntry[] }
  | { kind: 'fields'; hits: FieldHit[]; count: number }
  | { kind: 'terms'; hits: TermHit[] };

/** The groups of entries, and the kinds of entries in each: a page, and a part of a page or of a function. */
export const ENTRY_GROUPS = [
  ['functions', 'function', 'variant'],
  ['guides', 'guide', 'heading'],
  ['categories', 'category', 'section'],
] as const;

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
