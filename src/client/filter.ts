// Instant filter of a long table or list. A form may also ask for a version and a state; what it asks for stands in the
// address.

import { openFolds } from './field-tree.ts';
import { type ListRow, listRows, ordinal, siftRows } from './filter-rows.ts';
import { bindToAddress, namedFields } from './form-query.ts';
import { type Asked, siftWords } from './row-filter.ts';
import { hide, hideEmptyParts } from './tree-rows.ts';

/** How many rows change in one frame. */
const BATCH = 1000;

/** What the field, and its form's lists `in` and `state`, ask for. */
function askedOf(input: HTMLInputElement): Asked {
  const lists = input.form ? namedFields(input.form).filter((field) => field instanceof HTMLSelectElement) : [];
  return {
    words: siftWords(input.value),
    at: ordinal(lists.find(({ name }) => name === 'in')?.selectedOptions[0]?.dataset.at),
    state: lists.find(({ name }) => name === 'state')?.value ?? '',
  };
}

function start(input: HTMLInputElement): void {
  const box = document.getElementById(input.dataset.filter ?? '');
  if (!box) return;
  const { form } = input;
  const count = (form ?? input.closest('.sift'))?.querySelector('output');
  const clear = form?.querySelector<HTMLButtonElement>('[type="reset"]');
  const none = box.querySelector<HTMLElement>('#none');
  const sections = [...box.querySelectorAll<HTMLElement>('.letter')];
  const letters = [...box.querySelectorAll<HTMLAnchorElement>('.letters a')];
  // Read when first asked for: most readers never filter.
  let rows: ListRow[] | undefined;
  let run = 0;

  /** Shows what is asked for, so many rows in each frame; a newer run ends this one. */
  const sift = (batch: number): void => {
    rows ??= listRows(box);
    const all = rows;
    const asked = askedOf(input);
    const idle = !asked.words.length && asked.at === null && !asked.state;
    const { found, kept } = siftRows(all, asked);
    if (!idle) openFolds(box);
    if (count) count.textContent = idle ? '' : `${found.length} of ${all.length}${ageless(found, asked)}`;
    if (none) none.hidden = found.length > 0;
    if (clear) clear.disabled = idle;
    const full = new Set(found.map(({ section }) => section));
    for (const section of sections) section.hidden = !full.has(section);
    const open = new Set(sections.filter(({ hidden }) => !hidden).map(({ id }) => `#${id}`));
    for (const letter of letters) letter.classList.toggle('off', !open.has(letter.hash));

    run += 1;
    const mine = run;
    const step = (from: number): void => {
      if (mine !== run) return;
      for (const { row } of all.slice(from, from + batch)) hide(row, 'filter', !kept.has(row));
      if (from + batch < all.length) requestAnimationFrame(() => step(from + batch));
      else hideEmptyParts(box);
    };
    step(0);
  };
  const siftInFrames = (): void => sift(BATCH);

  (form ?? input).addEventListener('input', siftInFrames);
  if (!form) return;
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('reset', () =>
    // The fields are empty only after this event.
    setTimeout(() => {
      siftInFrames();
      input.focus();
    }),
  );
  // The list is not seen before this, so it must be whole.
  if (bindToAddress(form, siftInFrames)) sift(Number.POSITIVE_INFINITY);
}

/** Rows of unknown age are kept in every version, so their number is told. */
function ageless(found: ListRow[], { at }: Asked): string {
  const number = at === null ? 0 : found.filter(({ since }) => since === null).length;
  return number ? `, ${number} of unknown age` : '';
}

for (const input of document.querySelectorAll<HTMLInputElement>('input[data-filter]')) start(input);
delete document.documentElement.dataset.sift;
