import type { FieldData } from './field-data.ts';
import { withFields } from './field-groups.ts';
import { findFields } from './find-fields.ts';
import type { Group } from './group.ts';
import { openedFields } from './opened-fields.ts';
import type { Query } from './query.ts';
import type { Ranked } from './rank.ts';
import type { SearchIndex } from './search-index.ts';

/** Field data, opened. Only what opens it needs this module, so a browser can load it with the data. */
export interface FieldIndex {
  /** The keys of a response that hold its data and its metadata. */
  envelope: readonly string[];
  /** Adds the groups of the fields and terms that a query names to those of entries, whose order stays. */
  addGroups(index: SearchIndex, query: Query, ranked: readonly Ranked[], groups: readonly Group[]): Group[];
}

/** Opens field data. */
export function openFields(data: FieldData): FieldIndex {
  const opened = openedFields(data);
  return {
    envelope: data.envelope,
    addGroups: (index, query, ranked, groups) =>
      withFields(findFields(opened, index.entries, query.typed), query, ranked, groups),
  };
}
