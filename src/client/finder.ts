// The finder: one field, one list. Names show at once; pages found by their text are added below them.

import { closestEntries, isSlip } from '../search/closest.ts';
import { findNames } from '../search/rank.ts';
import type { SearchEntry } from '../search/search-entry.ts';
import { searchText } from './full-text.ts';
import { loadNames } from './load-names.ts';
import { addText, dialog, input, list, offerNearest, options, sayUnloaded, select, showNames } from './results.ts';

/** How long the reader must pause before the text is searched, in milliseconds, and how many letters that takes. */
const PAUSE = 180;
const LETTERS = 3;

/** How many of the closest names are offered where nothing fits. */
const NEAREST = 4;

/** Rises with every change of the field: what was begun for an older one is dropped. */
let turn = 0;

/** The turn in which Enter came before the names: the first of them is opened as soon as they are there. */
let entered = -1;

/** Opens the finder with what was typed before it was there; without that its field is selected. */
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
    if (mine === turn) sayUnloaded();
    return;
  }
  if (mine !== turn) return;
  const hits = findNames(entries, asked);
  showNames(hits);
  if (entered === mine) options()[0]?.click();
  if (!asked) return;
  const near = hits.length ? [] : closestEntries(entries, asked, NEAREST);
  const nearNames = near.map(({ entry }) => entry);
  // What is most likely a slip is answered at once; for the rest the text may know better.
  if (near.some((one) => isSlip(asked, one))) offerNearest(asked, nearNames);

  await new Promise((resolve) => setTimeout(resolve, PAUSE));
  if (mine !== turn) return;
  // Where the text cannot be searched, the names still can.
  const found = asked.length < LETTERS ? [] : await searchText(asked).catch(() => []);
  if (mine !== turn) return;
  addText(found);
  if (!options().length) offerNearest(asked, nearNames);
}

function press(event: KeyboardEvent): void {
  // While an input method is at work, its keys are its own.
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
  // Left open, it would stand over the page when the reader comes back.
  if (isOption && !event.ctrlKey && !event.metaKey && !event.shiftKey) dialog.close();
});
