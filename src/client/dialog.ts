import { element } from './element.ts';

/** The parts of the finder's dialog that change. */
export interface FinderDialog {
  dialog: HTMLDialogElement;
  input: HTMLInputElement;
  /** The list of options; in it a group of names and a group of pages found by their text. */
  list: HTMLElement;
  names: HTMLElement;
  text: HTMLElement;
  /** The sentence above the list, where there is something to say. */
  word: HTMLElement;
  count: HTMLOutputElement;
}

/** Builds the finder's dialog, closed and not yet in the page. It closes by its button, by Esc and by a click beside it. */
export function buildDialog(): FinderDialog {
  const list = element('div', '');
  list.id = 'found';
  list.role = 'listbox';
  list.ariaLabel = 'Results';
  const [names, text] = [group('Names'), group('In the text')];
  list.append(names, text);

  const input = element('input', '');
  input.type = 'text';
  input.role = 'combobox';
  input.autocomplete = 'off';
  input.spellcheck = false;
  input.autocapitalize = 'none';
  input.placeholder = 'A name, or words of the text';
  input.ariaLabel = 'Find a function';
  input.ariaAutoComplete = 'list';
  input.ariaExpanded = 'false';
  input.setAttribute('aria-controls', list.id);

  const close = element('button', 'btn', 'Close');
  close.type = 'button';
  const word = element('p', 'none');
  word.hidden = true;
  const keys = element('span', 'keys', key('↑'), ' ', key('↓'), ' choose, ', key('Enter'), ' open');
  const count = element('output', '');
  count.ariaLive = 'polite';

  const dialog = element('dialog', 'finder');
  dialog.ariaLabel = 'Find a function';
  dialog.append(element('div', 'ask', input, close), word, list, element('p', 'last', keys, count));
  close.addEventListener('click', () => dialog.close());
  closeBeside(dialog);
  return { dialog, input, list, names, text, word, count };
}

/** Closes a dialog by a click beside it, but not where text was dragged out of it. */
function closeBeside(dialog: HTMLDialogElement): void {
  let beside = false;
  dialog.addEventListener('pointerdown', ({ target }) => {
    beside = target === dialog;
  });
  dialog.addEventListener('click', ({ target }) => {
    if (beside && target === dialog) dialog.close();
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
