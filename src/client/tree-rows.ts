/** A row of a table of fields, and the id that tells its place in the tree: `return-acct.user`. */
export interface TreeRow {
  row: HTMLElement;
  /** Of a row without an id (it describes a map's keys) its parent's id and a dot. */
  path: string;
}

/** The rows of a table of fields in their order, without the headings of its parts. */
export function treeRows(box: Element): TreeRow[] {
  let last = '';
  return [...box.querySelectorAll<HTMLElement>('tbody tr:not(.group)')].map((row) => {
    if (row.id) last = row.id;
    return { row, path: row.id || `${last}.` };
  });
}

const hiddenBy = { fold: new WeakSet<Element>(), filter: new WeakSet<Element>() };

/** Hides a row by a fold or by a filter, or ends that; it shows when neither hides it. */
export function hide(row: HTMLElement, by: 'fold' | 'filter', hidden: boolean): void {
  if (hidden) hiddenBy[by].add(row);
  else hiddenBy[by].delete(row);
  const now = hiddenBy.fold.has(row) || hiddenBy.filter.has(row);
  if (row.hidden !== now) row.hidden = now;
}

/** Hides the headings of those parts of a table that have no row left. */
export function hideEmptyParts(box: Element): void {
  for (const heading of box.querySelectorAll<HTMLElement>('tbody .group')) {
    heading.hidden = !heading.parentElement?.querySelector('tr:not(.group, [hidden])');
  }
}
