import type { Hit } from '../search/rank.ts';
import type { SearchEntry } from '../search/search-entry.ts';
import { addresses } from './address.ts';
import { buildDialog } from './dialog.ts';
import { element } from './element.ts';
import type { TextHit } from './full-text.ts';
import { nameOption, textOption } from './option.ts';

/** The finder's dialog, its field, and the list that this module fills. */
export const { dialog, input, list, names, text, word, count } = buildDialog();

/** All options that are shown, best first. */
export function options(): HTMLAnchorElement[] {
  return [...list.querySelectorAll<HTMLAnchorElement>('[role="option"]')];
}

/** Selects an option, or none where there is none; the focus stays in the field. */
export function select(option: HTMLElement | undefined): void {
  for (const other of options()) other.ariaSelected = String(other === option);
  if (option) input.setAttribute('aria-activedescendant', option.id);
  else input.removeAttribute('aria-activedescendant');
}

/** Shows the names that were found, in place of all that was shown. */
export function showNames(hits: Hit[]): void {
  names.replaceChildren(...hits.map(({ entry, ranges }) => nameOption(entry, ranges)));
  text.replaceChildren();
  word.hidden = true;
  list.scrollTop = 0;
  number();
  count.textContent = hits.length ? `${hits.length} found` : '';
}

/** Says that no name has what was asked, and offers the nearest ones if there are any. */
export function offerNearest(asked: string, nearest: SearchEntry[]): void {
  const rest = nearest.length ? ' in its name. The nearest names:' : ' in its name.';
  word.replaceChildren('Nothing has ', element('code', '', asked), rest);
  word.hidden = false;
  names.replaceChildren(...nearest.map((entry) => nameOption(entry, [])));
  number();
  count.textContent = 'none found';
}

/** Adds pages found by their text below what is shown; one that is shown already is not repeated. */
export function addText(found: TextHit[]): void {
  const shown = new Set(options().map(({ pathname }) => pathname));
  const added = found.map(textOption).filter(({ pathname }) => !shown.has(pathname) && shown.add(pathname));
  if (!added.length) return;
  // The group has its name in aria-label: a list of options may hold no heading.
  const heading = element('p', 'part', 'In the text');
  heading.ariaHidden = 'true';
  text.append(heading, ...added);
  number();
  count.textContent = `${options().length} found`;
}

/** Says that there are no names to search, and where all of them stand. */
export function sayUnloaded(): void {
  showNames([]);
  const link = element('a', '', 'Functions A–Z');
  link.href = addresses.functions;
  word.replaceChildren('The list of names could not be loaded. All of them are in ', link, '.');
  word.hidden = false;
}

/** Gives each option its id, and keeps one of them selected: the first, unless the reader has chosen another. */
function number(): void {
  const all = options();
  for (const [at, option] of all.entries()) option.id = `found-${at}`;
  names.hidden = !names.childElementCount;
  text.hidden = !text.childElementCount;
  input.ariaExpanded = String(all.length > 0);
  select(all.find(({ ariaSelected }) => ariaSelected === 'true') ?? all[0]);
}
