import { strings } from 'virtual:strings/finder';
import { element } from './element.ts';
import type { LinkGroup } from './groups.ts';

/** The parts of the finder's dialog that change. */
export interface FinderDialog {
  dialog: HTMLDialogElement;
  input: HTMLInputElement;
  /** The listbox with the groups of results. */
  list: HTMLElement;
  /** The message above the list, hidden if there is none. */
  message: HTMLElement;
  /** The number of results, and what was done. */
  status: HTMLOutputElement;
}

/** Makes the finder's dialog, closed and outside the page. Its button, Esc and a click outside close it. */
export function buildDialog(): FinderDialog {
  const list = element('div', '');
  list.id = 'found';
  list.role = 'listbox';
  list.ariaLabel = strings.results;

  const input = element('input', '');
  input.role = 'combobox';
  input.autocomplete = 'off';
  input.spellcheck = false;
  input.autocapitalize = 'none';
  input.enterKeyHint = 'go';
  input.placeholder = strings.placeholder;
  input.ariaLabel = strings.find;
  input.ariaAutoComplete = 'list';
  input.ariaExpanded = 'false';
  input.setAttribute('aria-controls', list.id);

  const close = element('button', 'btn', strings.close);
  close.type = 'button';
  const message = element('p', 'none');
  message.hidden = true;
  const copy = element('span', '', key('Shift'), ' ', key('Enter'));
  const keys = element('span', 'keys', ...strings.keys<Node>(key('↑'), key('↓'), key('Enter'), copy));
  const status = element('output', '');
  status.ariaLive = 'polite';

  const dialog = element('dialog', 'finder');
  dialog.ariaLabel = strings.find;
  dialog.append(element('div', 'ask', input, close), message, list, element('p', 'last', keys, status));
  close.addEventListener('click', () => dialog.close());
  closeOnOutsideClick(dialog);
  return { dialog, input, list, message, status };
}

/** Returns a group of the listbox. Its title is its accessible name: a listbox must not contain a heading. */
export function optionGroup({ title, links }: LinkGroup): HTMLElement {
  const heading = element('p', 'part', title);
  heading.ariaHidden = 'true';
  for (const link of links) {
    link.tabIndex = -1;
    link.role = 'option';
    link.ariaSelected = 'false';
  }
  const group = element('div', '', heading, ...links);
  group.role = 'group';
  group.ariaLabel = title;
  return group;
}

/** Closes a dialog when the reader clicks outside it, but not when text is dragged out of it. */
function closeOnOutsideClick(dialog: HTMLDialogElement): void {
  let isOutside = false;
  dialog.addEventListener('pointerdown', ({ target }) => {
    isOutside = target === dialog;
  });
  dialog.addEventListener('click', ({ target }) => {
    if (isOutside && target === dialog) dialog.close();
  });
}

const key = (name: string): HTMLElement => element('kbd', '', name);
