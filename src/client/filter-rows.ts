import { type Asked, passes, type SiftRow, siftText } from './row-filter.ts';
import { type TreeRow, treeRows } from './tree-rows.ts';

/** A row that a filter may hide: of a table, or of a list in the sections of letters. */
export interface ListRow extends TreeRow, SiftRow {
  section: Element | null;
}

/** The number in a data attribute; null where it is missing or empty. */
export function ordinal(text: string | undefined): number | null {
  return text ? Number(text) : null;
}

/** The rows of a box with what the filter compares, in their order. */
export function listRows(box: Element): ListRow[] {
  const items = [...box.querySelectorAll<HTMLElement>('.list li')].map((row) => ({ row, path: '' }));
  return [...treeRows(box), ...items].map(({ row, path }) => ({
    row,
    path,
    section: row.closest('.letter'),
    text: siftText(row.textContent ?? ''),
    since: ordinal(row.dataset.since),
    gone: ordinal(row.dataset.gone),
    state: row.dataset.state ?? '',
  }));
}

/** The rows that have what is asked, and all that then stay: these and the rows above them in the tree. */
export function siftRows(rows: ListRow[], asked: Asked): { found: ListRow[]; kept: Set<HTMLElement> } {
  const found = rows.filter((row) => passes(row, asked));
  const kept = new Set(found.map(({ row }) => row));
  const byPath = new Map(rows.map(({ row, path }) => [path, row]));
  for (const { path } of found) {
    // A name may have a dot in it, so not every beginning is a row.
    for (let dot = path.lastIndexOf('.'); dot > 0; dot = path.lastIndexOf('.', dot - 1)) {
      const above = byPath.get(path.slice(0, dot));
      if (above) kept.add(above);
    }
  }
  return { found, kept };
}
