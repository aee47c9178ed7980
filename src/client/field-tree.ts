// Nested fields: fold and unfold, open for a deep link, and light up the key in the sample.

import { exampleAnchor } from '../catalog/model/address.ts';
import { hashTarget } from './hash-target.ts';
import { hide, hideEmptyParts, treeRows } from './tree-rows.ts';

const boxes = [...document.querySelectorAll('#parameters, #returns')].map((box) => {
  const rows = treeRows(box);
  const folds = rows.flatMap(({ row, path }) => {
    const fold = row.querySelector('.fold');
    return fold ? [{ fold, under: `${path}.` }] : [];
  });
  return { box, rows, folds };
});

const isOpen = (fold: Element): boolean => fold.getAttribute('aria-expanded') !== 'false';

function draw({ box, rows, folds }: (typeof boxes)[number]): void {
  const closed = folds.filter(({ fold }) => !isOpen(fold));
  for (const { row, path } of rows)
    hide(
      row,
      'fold',
      closed.some(({ under }) => path.startsWith(under)),
    );
  hideEmptyParts(box);
}

for (const table of boxes) {
  for (const { fold } of table.folds) {
    fold.addEventListener('click', () => {
      fold.setAttribute('aria-expanded', String(!isOpen(fold)));
      draw(table);
    });
  }
}

/** Opens the folds of a box that hide `path`; all of them without a path, as a filter needs. */
export function openFolds(box: Element, path?: string): void {
  const table = boxes.find((some) => some.box === box);
  if (!table) return;
  for (const { fold, under } of table.folds) {
    if (path === undefined || path.startsWith(under)) fold.setAttribute('aria-expanded', 'true');
  }
  draw(table);
}

/** Lights a row and its keys in the sample; without a row, nothing stays lit. */
function light(row: Element | null): void {
  for (const lit of document.querySelectorAll('.lit')) lit.classList.remove('lit');
  if (!row) return;
  row.classList.add('lit');
  for (const key of document.querySelectorAll(`.code a[href="#${CSS.escape(row.id)}"]`)) key.classList.add('lit');
}

/** A deep link opens the folds above its row and brings the key in the sample into view. */
function follow(): void {
  const row = hashTarget(location.hash);
  const table = boxes.find(({ rows }) => rows.some((some) => some.row === row));
  if (!row || !table) return;
  openFolds(table.box, row.id);
  if (row.hidden) clearFilter(table.box);
  row.scrollIntoView();
  light(row);
  const key = document.getElementById(exampleAnchor(row.id));
  const pane = key?.closest('pre');
  if (!key || !pane) return;
  pane.scrollTop += key.getBoundingClientRect().top - pane.getBoundingClientRect().top - pane.clientHeight / 3;
}

/** Empties the field that filters a box: a link to a row goes before an old filter. */
function clearFilter(box: Element): void {
  const field = document.querySelector<HTMLInputElement>(`input[data-filter="${box.id}"]`);
  if (!field) return;
  field.value = '';
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Pointing at a row lights its keys in the sample, and the other way round. */
function point({ target }: Event): void {
  if (!(target instanceof Element)) return;
  const key = target.closest<HTMLAnchorElement>('.code a:is([href^="#return-"], [href^="#metadata-"])');
  light(key ? hashTarget(key.hash) : target.closest('#returns tr[id]'));
}

if (boxes.length) {
  document.addEventListener('pointerover', point);
  document.addEventListener('focusin', point);
  addEventListener('hashchange', follow);
  follow();
}
