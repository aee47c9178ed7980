import { comparable, type FilterRow, type Filters, passes } from './row-filter.ts';
import { type TreeRow, treeRows } from './tree-rows.ts';

/** A row that a filter can hide: of a table of fields, or of a list of functions. */
export interface ListRow extends TreeRow, FilterRow {
  /** The list below a letter, or the section of a table. */
  section: Element | null;
}

/** Returns the number in a data attribute; null if it is missing or empty. */
export function ordinal(text: string | undefined): number | null {
  return text ? Number(text) : null;
}

/** Returns the rows of a box in order, with the values that the filter compares. */
export function listRows(box: Element): ListRow[] {
  const items = [...box.querySelectorAll<HTMLElement>('.list li')].map((row) => ({ row, path: '' }));
  return [...treeRows(box), ...items].map(({ row, path }) => ({
    row,
    path,
    section: row.closest('.letter, .part'),
    // A row of a table is also found by the title of its section.
    text: comparable(`${row.textContent} ${row.closest('.part')?.querySelector('.group .self')?.textContent ?? ''}`),
    since: ordinal(row.dataset.since),
    gone: ordinal(row.dataset.gone),
    state: row.dataset.state ?? '',
    effect: /ring-(\w+)/.exec(row.querySelector('a')?.className ?? '')?.[1] ?? '',
  }));
}

/** Returns the rows that match the filters, and the rows to show: the matches and the rows above them in the tree. */
export function filterRows(rows: ListRow[], filters: Filters): { found: ListRow[]; shown: Set<HTMLElement> } {
  const found = rows.filter((row) => passes(row, filters));
  const shown = new Set(found.map(({ row }) => row));
  const byPath = new Map(rows.map(({ row, path }) => [path, row]));
  for (const { path } of found) {
    // A name can contain a dot, so not every prefix is a row.
    for (let dot = path.lastIndexOf('.'); dot > 0; dot = path.lastIndexOf('.', dot - 1)) {
      const parent = byPath.get(path.slice(0, dot));
      if (parent) shown.add(parent);
    }
  }
  return { found, shown };
}
