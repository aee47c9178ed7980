// Nested fields: fold, unfold for a link to a row, and highlight the key of a row in the sample.

import { exampleAnchor } from '../catalog/model/address.ts';
import { hashTarget, onTarget } from './hash-target.ts';
import { hide, treeRows } from './tree-rows.ts';

const boxes = [...document.querySelectorAll('#parameters, #returns')].map((box) => {
  const rows = treeRows(box);
  const folds = rows.flatMap(({ row, path }) => {
    const fold = row.querySelector('.fold');
    return fold ? [{ fold, under: `${path}.` }] : [];
  });
  return { box, rows, folds };
});

const isOpen = (fold: Element): boolean => fold.getAttribute('aria-expanded') !== 'false';

function updateRows({ rows, folds }: (typeof boxes)[number]): void {
  const closed = folds.filter(({ fold }) => !isOpen(fold));
  for (const { row, path } of rows)
    hide(
      row,
      'fold',
      closed.some(({ under }) => path.startsWith(under)),
    );
}

for (const table of boxes) {
  for (const { fold } of table.folds) {
    fold.addEventListener('click', () => {
      fold.setAttribute('aria-expanded', String(!isOpen(fold)));
      updateRows(table);
    });
  }
}

/** Opens the folds of a table that hide `path`; without a path, all of them. */
export function openFolds(box: Element, path?: string): void {
  const table = boxes.find((candidate) => candidate.box === box);
  if (!table) return;
  for (const { fold, under } of table.folds) {
    if (path === undefined || path.startsWith(under)) fold.setAttribute('aria-expanded', 'true');
  }
  updateRows(table);
}

/** Highlights a row and its keys in the sample, and nothing else. */
function highlight(row: Element | null): void {
  for (const old of document.querySelectorAll('.lit')) old.classList.remove('lit');
  if (!row) return;
  row.classList.add('lit');
  for (const key of document.querySelectorAll(`.code a[href="#${CSS.escape(row.id)}"]`)) key.classList.add('lit');
}

/** Scrolls a response so that a key is in view. The page does not move. */
function showKey(key: HTMLElement | null): void {
  const pane = key?.closest('pre');
  if (!key || !pane) return;
  pane.scrollTop += key.getBoundingClientRect().top - pane.getBoundingClientRect().top - pane.clientHeight / 3;
}

/** Where the response is next to the text, following an example to its key does not move the page. */
function followExample(event: MouseEvent): void {
  const link = event.target instanceof Element && event.target.closest<HTMLAnchorElement>('.ex a');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || !matchMedia('(width >= 78rem)').matches) return;
  const key = hashTarget(link.hash);
  if (!key?.checkVisibility()) return;
  event.preventDefault();
  showKey(key);
  highlight(link.closest('tr'));
  history.replaceState(history.state, '', link.hash);
}

/** Shows the row that a link leads to, and scrolls the sample to its key. */
function showRow(row: HTMLElement): void {
  const table = boxes.find(({ rows }) => rows.some((candidate) => candidate.row === row));
  if (!table) return;
  openFolds(table.box, row.id);
  if (row.hidden) clearFilter(table.box);
  row.scrollIntoView();
  highlight(row);
  showKey(document.getElementById(exampleAnchor(row.id)));
}

/** Clears the filter of a table, which hides the row that a link leads to. */
function clearFilter(box: Element): void {
  const field = document.querySelector<HTMLInputElement>(`input[data-filter="${box.id}"]`);
  if (!field) return;
  field.value = '';
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Highlights the row and keys under the pointer or the focus. */
function highlightAt({ target }: Event): void {
  if (!(target instanceof Element)) return;
  const key = target.closest<HTMLAnchorElement>('.code a:is([href^="#return-"], [href^="#metadata-"])');
  highlight(key ? hashTarget(key.hash) : target.closest('#returns tr[id]'));
}

if (boxes.length) {
  document.addEventListener('pointerover', highlightAt);
  document.addEventListener('focusin', highlightAt);
  document.addEventListener('click', followExample);
  onTarget(showRow);
}
