import { strings } from 'virtual:strings/finder';
import type { Hit } from '../search/rank.ts';
import type { SearchEntry } from '../search/search-entry.ts';
import { addresses } from './address.ts';
import { buildDialog } from './dialog.ts';
import { element } from './element.ts';
import type { TextHit } from './full-text.ts';
import { nameOption, textOption } from './option.ts';

/** The finder's dialog, its input, and the list that this module fills. */
export const { dialog, input, list, names, text, message, count } = buildDialog();

/** All options in the list, best first. */
export function options(): HTMLAnchorElement[] {
  return [...list.querySelectorAll<HTMLAnchorElement>('[role="option"]')];
}

/** Selects an option, or none. The input keeps the focus. */
export function select(option: HTMLElement | undefined): void {
  for (const other of options()) other.ariaSelected = String(other === option);
  if (option) input.setAttribute('aria-activedescendant', option.id);
  else input.removeAttribute('aria-activedescendant');
}

/** Replaces all results with the names that were found. */
export function showNames(hits: Hit[]): void {
  names.replaceChildren(...hits.map(({ entry, ranges }) => nameOption(entry, ranges)));
  text.replaceChildren();
  message.hidden = true;
  list.scrollTop = 0;
  update();
  count.textContent = hits.length ? strings.found(hits.length) : '';
}

/** Shows that no name matches, with the closest names if there are any. */
export function showClosest(typed: string, closest: SearchEntry[]): void {
  message.replaceChildren(...strings.noMatch<Node>(element('code', '', typed)), closest.length ? strings.closest : '');
  message.hidden = false;
  names.replaceChildren(...closest.map((entry) => nameOption(entry, [])));
  update();
  count.textContent = strings.noneFound;
}

/** Adds pages found by their text, except for those that the list already has. */
export function addText(found: TextHit[]): void {
  const listed = new Set(options().map(({ pathname }) => pathname));
  const added = found.map(textOption).filter(({ pathname }) => !listed.has(pathname) && listed.add(pathname));
  if (!added.length) return;
  // The group has its name in aria-label: a listbox must not contain a heading.
  const heading = element('p', 'part', strings.inText);
  heading.ariaHidden = 'true';
  text.append(heading, ...added);
  update();
  count.textContent = strings.found(options().length);
}

/** Shows that the names could not be loaded, with a link to the list of all functions. */
export function showNotLoaded(): void {
  showNames([]);
  const link = element('a', '', strings.letters);
  link.href = addresses.functions;
  message.replaceChildren(...strings.notLoaded<Node>(link));
  message.hidden = false;
}

/** Gives each option an id, and selects the first option unless the reader has selected another. */
function update(): void {
  const all = options();
  for (const [i, option] of all.entries()) option.id = `found-${i}`;
  names.hidden = !names.childElementCount;
  text.hidden = !text.childElementCount;
  input.ariaExpanded = String(all.length > 0);
  select(all.find(({ ariaSelected }) => ariaSelected === 'true') ?? all[0]);
}
