// The filter of a long table or list. A form can also filter by version and state, is bound to the URL, and shows the finder's
// results for its text.
import { strings } from 'virtual:strings/client';
import { element } from './element.ts';
import { openFolds } from './field-tree.ts';
import { filterRows, type ListRow, listRows, ordinal } from './filter-rows.ts';
import { bindToAddress, namedFields } from './form-query.ts';
import { highlightWords } from './highlight.ts';
import { type Filters, filterWords } from './row-filter.ts';
import { hide } from './tree-rows.ts';

/** How many rows change in one frame. */
const BATCH = 1000;

/** The filters that the lists `in`, `state` and `effect` of a form ask for, or the text field of a table. */
function filtersOf(input: HTMLInputElement): Filters {
  const lists = input.form ? namedFields(input.form).filter((field) => field instanceof HTMLSelectElement) : [];
  return {
    words: input.form ? [] : filterWords(input.value),
    version: ordinal(lists.find(({ name }) => name === 'in')?.selectedOptions[0]?.dataset.at),
    state: lists.find(({ name }) => name === 'state')?.value ?? '',
    effect: lists.find(({ name }) => name === 'effect')?.value ?? '',
  };
}

/** Makes a field filter the list or table that its `data-filter` names. */
function start(input: HTMLInputElement): void {
  const box = document.getElementById(input.dataset.filter ?? '');
  if (!box) return;
  const { form } = input;
  const count = (form ?? input.closest('.sift'))?.querySelector('output');
  const clear = form?.querySelector<HTMLButtonElement>('[type="reset"]');
  const none = box.querySelector<HTMLElement>('#none');
  const showLetters = lettersOf(box);
  const showParts = partsOf(box);
  const showNoRow = form ? undefined : messageIn(box, input);
  const results = form && document.getElementById('results');
  // Read at the first use, because most readers never filter.
  let rows: ListRow[] | undefined;
  let run = 0;

  /** Shows the rows that match, `batch` rows in each frame. A newer run stops an older one. */
  const update = (batch: number): void => {
    rows ??= listRows(box);
    const filters = filtersOf(input);
    const typed = form ? input.value.trim() : '';
    const isIdle = !typed && !filters.words.length && filters.version === null && !filters.state && !filters.effect;
    const { found, shown } = filterRows(rows, filters);
    if (!isIdle) openFolds(box);
    if (results) showInPage({ input, list: box, results, count }, typed, rows, shown);
    if (count && !typed)
      count.textContent = isIdle ? '' : strings.filtered(found.length, rows.length, unknownVersions(found, filters));
    if (none) none.hidden = found.length > 0;
    if (clear) clear.disabled = isIdle;
    showLetters(found);
    showParts(found);
    showNoRow?.(found.length > 0 ? undefined : input.value.trim());
    run += 1;
    const current = run;
    const isCurrent = (): boolean => current === run;
    showRows(rows, shown, batch, isCurrent, () => !form && highlightWords([...shown], input.value));
  };

  if (form) bindForm(form, input, update);
  else bindField(input, update);
}

/** Filters when the text of a table's field changes. */
function bindField(input: HTMLInputElement, update: (batch: number) => void): void {
  input.addEventListener('input', () => update(BATCH));
  // The reader may have typed while this was loading.
  if (input.value) update(BATCH);
}

/** Filters when a field of a form changes, and when the address does. */
function bindForm(form: HTMLFormElement, input: HTMLInputElement, update: (batch: number) => void): void {
  const updateInFrames = (): void => update(BATCH);
  form.addEventListener('input', updateInFrames);
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('reset', () =>
    // The fields are empty only after this event.
    setTimeout(() => {
      updateInFrames();
      input.focus();
    }),
  );
  // The list is hidden until this is done, so it is done in one step.
  if (bindToAddress(form, updateInFrames)) update(Number.POSITIVE_INFINITY);
}

/** Hides the rows that are not in `shown`, `batch` in each frame, while `isCurrent`. Then calls `done`. */
function showRows(
  rows: ListRow[],
  shown: Set<HTMLElement>,
  batch: number,
  isCurrent: () => boolean,
  done: () => void,
): void {
  const step = (from: number): void => {
    if (!isCurrent()) return;
    for (const { row } of rows.slice(from, from + batch)) hide(row, 'filter', !shown.has(row));
    if (from + batch < rows.length) requestAnimationFrame(() => step(from + batch));
    else done();
  };
  step(0);
}

/** The elements of the list of all functions: its text field, the list, the results in its place, and their number. */
interface ListPage {
  input: HTMLInputElement;
  list: HTMLElement;
  results: HTMLElement;
  count: HTMLOutputElement | null | undefined;
}

/** Shows what the finder finds for a text, in place of the list; of the functions, those with a row that is shown. */
async function showInPage(
  { input, list, results, count }: ListPage,
  typed: string,
  rows: ListRow[],
  shown: Set<HTMLElement>,
): Promise<void> {
  if (typed === '' && results.hidden) return;
  list.hidden = typed !== '';
  // Keeps the footer out of view while the results are loading.
  results.hidden = !list.hidden;
  const admitted = new Map(rows.map(({ row }) => [row.querySelector('a')?.pathname, shown.has(row)]));
  const isCurrent = (): boolean => typed === input.value.trim();
  const admits = (address: string): boolean => admitted.get(address) ?? true;
  try {
    const { showResults } = await import('./results-page.ts');
    if (isCurrent()) showResults(typed, { box: results, count, admits, isCurrent });
  } catch {
    // The whole list is better than nothing.
    list.hidden = false;
    results.hidden = true;
  }
}

/** Finds the sections of letters in a list. Returns what shows those of the rows that are found, and the links to them. */
function lettersOf(box: HTMLElement): (found: ListRow[]) => void {
  const sections = [...box.querySelectorAll<HTMLElement>('.letter')];
  const bar = box.querySelector<HTMLElement>('.letters');
  const letters = [...box.querySelectorAll<HTMLAnchorElement>('.letters a')];
  return (found) => {
    if (bar) bar.hidden = found.length === 0;
    const filled = new Set(found.map(({ section }) => section));
    for (const section of sections) section.hidden = !filled.has(section);
    const open = new Set(sections.filter(({ hidden }) => !hidden).map(({ id }) => `#${id}`));
    for (const letter of letters) letter.classList.toggle('off', !open.has(letter.hash));
  };
}

/** Finds the parts of a table. Returns what shows how many rows of each are found. */
function partsOf(box: HTMLElement): (found: ListRow[]) => void {
  const parts = [...box.querySelectorAll('.part')].map((part) => {
    const count = part.querySelector('.group span');
    return { part, count, all: Number(count?.textContent) };
  });
  return (found) => {
    const left = new Map<unknown, number>();
    for (const { section } of found) left.set(section, (left.get(section) ?? 0) + 1);
    for (const { part, count, all } of parts) {
      const some = left.get(part) ?? 0;
      if (count) count.textContent = some === all ? String(all) : strings.filtered(some, all, 0);
    }
  };
}

/** Adds a message to a table that no row matches, with a button that clears the filter. Returns what shows and hides it. */
function messageIn(box: Element, input: HTMLInputElement): (typed: string | undefined) => void {
  const text = document.createElement('span');
  const clear = element('button', 'btn', strings.clear);
  clear.type = 'button';
  clear.addEventListener('click', () => {
    input.value = '';
    input.dispatchEvent(new Event('input', { bubbles: true }));
    input.focus();
  });
  const message = element('p', 'none', text, ' ', clear);
  message.hidden = true;
  box.append(message);
  return (typed) => {
    message.hidden = typed === undefined;
    text.textContent = strings.noRow(typed ?? '');
  };
}

/** How many rows match the version only because theirs is not known. */
function unknownVersions(found: ListRow[], { version }: Filters): number {
  return version === null ? 0 : found.filter(({ since }) => since === null).length;
}

for (const input of document.querySelectorAll<HTMLInputElement>('input[data-filter]')) start(input);
delete document.documentElement.dataset.sift;
