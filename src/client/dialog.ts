import { strings } from 'virtual:strings/finder';
import { element } from './element.ts';

/** The parts of the finder's dialog that change. */
export interface FinderDialog {
  dialog: HTMLDialogElement;
  input: HTMLInputElement;
  /** The listbox, with a group of names and a group of pages found by their text. */
  list: HTMLElement;
  names: HTMLElement;
  text: HTMLElement;
  /** The message above the list, hidden if there is none. */
  message: HTMLElement;
  count: HTMLOutputElement;
}

/** Makes the finder's dialog, closed and outside the page. Its button, Esc and a click outside close it. */
export function buildDialog(): FinderDialog {
  const list = element('div', '');
  list.id = 'found';
  list.role = 'listbox';
  list.ariaLabel = strings.results;
  const [names, text] = [group(strings.names), group(strings.inText)];
  list.append(names, text);

  const input = element('input', '');
  input.type = 'text';
  input.role = 'combobox';
  input.autocomplete = 'off';
  input.spellcheck = false;
  input.autocapitalize = 'none';
  input.placeholder = strings.placeholder;
  input.ariaLabel = strings.find;
  input.ariaAutoComplete = 'list';
  input.ariaExpanded = 'false';
  input.setAttribute('aria-controls', list.id);

  const close = element('button', 'btn', strings.close);
  close.type = 'button';
  const message = element('p', 'none');
  message.hidden = true;
  const keys = element('span', 'keys', ...strings.keys(key('↑'), key('↓'), key('Enter')));
  const count = element('output', '');
  count.ariaLive = 'polite';

  const dialog = element('dialog', 'finder');
  dialog.ariaLabel = strings.find;
  dialog.append(element('div', 'ask', input, close), message, list, element('p', 'last', keys, count));
  close.addEventListener('click', () => dialog.close());
  closeOnOutsideClick(dialog);
  return { dialog, input, list, names, text, message, count };
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

function group(label: string): HTMLElement {
  const made = element('div', '');
  made.role = 'group';
  made.ariaLabel = label;
  made.hidden = true;
  return made;
}

const key = (name: string): HTMLElement => element('kbd', '', name);
