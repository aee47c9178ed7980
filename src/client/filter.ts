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

function start(input: HTMLInputElement): void {
  const box = document.getElementById(input.dataset.filter ?? '');
  if (!box) return;
  const { form } = input;
  const count = (form ?? input.closest('.sift'))?.querySelector('output');
  const clear = form?.querySelector<HTMLButtonElement>('[type="reset"]');
  const none = box.querySelector<HTMLElement>('#none');
  const sections = [...box.querySelectorAll<HTMLElement>('.letter')];
  const letterBar = box.querySelector<HTMLElement>('.letters');
  const letters = [...box.querySelectorAll<HTMLAnchorElement>('.letters a')];
  // Read at the first use, because most readers never filter.
  let rows: ListRow[] | undefined;
  const parts = [...box.querySelectorAll('.part')].map((part) => {
    const count = part.querySelector('.group span');
    return { part, count, all: Number(count?.textContent) };
  });
  const noRow = form ? undefined : messageIn(box, input);
  const results = form && document.getElementById('results');
  let run = 0;

  /** Shows what the finder finds for a text, in place of the list; of the functions, those with a row that is shown. */
  const showInPage = async (typed: string, all: ListRow[], shown: Set<HTMLElement>): Promise<void> => {
    if (!results || (typed === '' && results.hidden)) return;
    box.hidden = typed !== '';
    // Keeps the footer out of view while the results are loading.
    results.hidden = !box.hidden;
    const admitted = new Map(all.map(({ row }) => [row.querySelector('a')?.pathname, shown.has(row)]));
    const isCurrent = (): boolean => typed === input.value.trim();
    const admits = (address: string): boolean => admitted.get(address) ?? true;
    try {
      const { showResults } = await import('./results-page.ts');
      if (isCurrent()) showResults(typed, { box: results, count, admits, isCurrent });
    } catch {
      // The whole list is better than nothing.
      box.hidden = false;
      results.hidden = true;
    }
  };

  /** Shows the rows that match, `batch` rows in each frame. A newer run stops an older one. */
  const update = (batch: number): void => {
    rows ??= listRows(box);
    const all = rows;
    const filters = filtersOf(input);
    const typed = form ? input.value.trim() : '';
    const isIdle = !typed && !filters.words.length && filters.version === null && !filters.state && !filters.effect;
    const { found, shown } = filterRows(all, filters);
    if (!isIdle) openFolds(box);
    if (results) showInPage(typed, all, shown);
    if (count && !typed)
      count.textContent = isIdle ? '' : strings.filtered(found.length, all.length, unknownVersions(found, filters));
    if (none) none.hidden = found.length > 0;
    if (letterBar) letterBar.hidden = found.length === 0;
    if (clear) clear.disabled = isIdle;
    const filled = new Set(found.map(({ section }) => section));
    for (const section of sections) section.hidden = !filled.has(section);
    const open = new Set(sections.filter(({ hidden }) => !hidden).map(({ id }) => `#${id}`));
    for (const letter of letters) letter.classList.toggle('off', !open.has(letter.hash));

    for (const { part, count, all: size } of parts) {
      const left = found.filter(({ section }) => section === part).length;
      if (count) count.textContent = left === size ? String(size) : strings.filtered(left, size, 0);
    }
    noRow?.(found.length > 0 ? undefined : input.value.trim());

    run += 1;
    const current = run;
    const step = (from: number): void => {
      if (current !== run) return;
      for (const { row } of all.slice(from, from + batch)) hide(row, 'filter', !shown.has(row));
      if (from + batch < all.length) requestAnimationFrame(() => step(from + batch));
      else if (!form) highlightWords([...shown], input.value);
    };
    step(0);
  };
  const updateInFrames = (): void => update(BATCH);

  (form ?? input).addEventListener('input', updateInFrames);
  if (!form) {
    // The reader may have typed while this was loading.
    if (input.value) updateInFrames();
    return;
  }
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
