// The finder: one input, one list. Names are shown at once; pages found by their text are added below them.

import { closestEntries, isTypo } from '../search/closest.ts';
import { findNames } from '../search/rank.ts';
import type { SearchEntry } from '../search/search-entry.ts';
import { searchText } from './full-text.ts';
import { loadNames } from './load-names.ts';
import { addText, dialog, input, list, options, select, showClosest, showNames, showNotLoaded } from './results.ts';

/** The pause after the last key before the text is searched, in milliseconds. */
const PAUSE = 180;
/** The smallest number of characters for a search in the text. */
const SHORTEST = 3;

/** The number of closest names that are shown if no name matches. */
const CLOSEST = 4;

/** Counts the changes of the input. Results for an older value are dropped. */
let turn = 0;

/** The turn in which Enter was pressed before the names were loaded: then the first name is opened as soon as it is found. */
let entered = -1;

/** Opens the finder with a text that was typed before it was loaded, or selects the text in its input. */
export function openFinder(typed?: string): void {
  if (!dialog.isConnected) document.body.append(dialog);
  if (!dialog.open) dialog.showModal();
  if (typed) input.value = typed;
  else input.select();
  if (typed || !options().length) find();
}

async function find(): Promise<void> {
  turn += 1;
  const mine = turn;
  const asked = input.value.trim();
  let entries: SearchEntry[];
  try {
    entries = await loadNames();
  } catch {
    if (mine === turn) showNotLoaded();
    return;
  }
  if (mine !== turn) return;
  const hits = findNames(entries, asked);
  showNames(hits);
  if (entered === mine) options()[0]?.click();
  if (!asked) return;
  const near = hits.length ? [] : closestEntries(entries, asked, CLOSEST);
  const closest = near.map(({ entry }) => entry);
  // A likely typing mistake is corrected at once; otherwise the text may have a better result.
  if (near.some((match) => isTypo(asked, match))) showClosest(asked, closest);

  await new Promise((resolve) => setTimeout(resolve, PAUSE));
  if (mine !== turn) return;
  // The names are useful without the text search.
  const found = asked.length < SHORTEST ? [] : await searchText(asked).catch(() => []);
  if (mine !== turn) return;
  addText(found);
  if (!options().length) showClosest(asked, closest);
}

function press(event: KeyboardEvent): void {
  // These keys belong to the input method.
  if (event.isComposing) return;
  const all = options();
  const at = all.findIndex(({ ariaSelected }) => ariaSelected === 'true');
  const option = all[at];
  if (event.key === 'Enter') {
    event.preventDefault();
    if (!option) entered = turn;
    else if (event.ctrlKey || event.metaKey) open(option.href, '_blank', 'noopener');
    else option.click();
    return;
  }
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!option || !step || event.altKey || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  const next = all.at((at + step) % all.length);
  select(next);
  next?.scrollIntoView({ block: 'nearest' });
}

input.addEventListener('input', find);
input.addEventListener('keydown', press);
list.addEventListener('click', (event) => {
  const isOption = event.target instanceof Element && event.target.closest('[role="option"]');
  // An open dialog would cover the page when the reader comes back.
  if (isOption && !event.ctrlKey && !event.metaKey && !event.shiftKey) dialog.close();
});
