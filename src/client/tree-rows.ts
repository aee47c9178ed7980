/** A row of a table of fields, and its path in the tree, which is its id: `return-acct.user`. */
export interface TreeRow {
  row: HTMLElement;
  /** For a row without an id (for the keys of a map): the id of the row before, and a dot. */
  path: string;
}

/** Returns the rows of a table of fields in order, without the headings of its sections. */
export function treeRows(box: Element): TreeRow[] {
  let last = '';
  return [...box.querySelectorAll<HTMLElement>('tbody tr:not(.group)')].map((row) => {
    if (row.id) last = row.id;
    return { row, path: row.id || `${last}.` };
  });
}

const hiddenBy = { fold: new WeakSet<Element>(), filter: new WeakSet<Element>() };

/** Hides a row by a fold or a filter, or ends that. A row is shown if neither hides it. */
export function hide(row: HTMLElement, by: 'fold' | 'filter', hidden: boolean): void {
  if (hidden) hiddenBy[by].add(row);
  else hiddenBy[by].delete(row);
  const isHidden = hiddenBy.fold.has(row) || hiddenBy.filter.has(row);
  if (row.hidden !== isHidden) row.hidden = isHidden;
}
