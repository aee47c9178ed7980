import { strings } from 'virtual:strings/finder';
import { buildDialog, optionGroup } from './dialog.ts';
import { type LinkGroup, noMatch, notLoaded } from './groups.ts';
import type { ResultView } from './run-search.ts';

/** The finder's dialog, its input, and the list that this module fills. */
export const { dialog, input, list, message, status } = buildDialog();

/** Returns all options in the list, best first. */
export function options(): HTMLAnchorElement[] {
  return [...list.querySelectorAll('a')];
}

/** Returns the selected option, undefined if the list is empty. */
export function selected(): HTMLAnchorElement | undefined {
  return options().find(({ ariaSelected }) => ariaSelected === 'true');
}

/** Selects an option, or none, and scrolls to it. The input keeps the focus. */
export function select(option: HTMLElement | undefined): void {
  for (const other of options()) other.ariaSelected = String(other === option);
  if (option) input.setAttribute('aria-activedescendant', option.id);
  else input.removeAttribute('aria-activedescendant');
  // Above the first option is the title of its group.
  if (option && option === options()[0]) list.scrollTop = 0;
  else option?.scrollIntoView({ block: 'nearest' });
}

/** Shows groups that answer no query, such as the common tasks. */
export function showIdle(groups: LinkGroup[]): void {
  replace(groups);
  message.hidden = true;
  status.textContent = '';
}

/** Returns the view of a search for `typed` in the dialog. */
export function dialogView(typed: string): ResultView {
  // How many of the options are only similar names.
  let closest = 0;
  const count = (): void => {
    const found = options().length - closest;
    status.textContent = found > 0 ? strings.found(found) : strings.noneFound;
  };
  return {
    show(groups, found) {
      replace(groups);
      const isEmpty = found.groups.length === 0;
      closest = isEmpty ? options().length : 0;
      message.hidden = !isEmpty;
      message.role = null;
      message.replaceChildren(...noMatch(typed));
      count();
    },
    append(groups) {
      list.append(...groups.map(optionGroup));
      renew();
      count();
    },
    listed: () => new Set(options().map(({ href }) => href)),
    failed() {
      replace([]);
      message.replaceChildren(...notLoaded());
      message.role = 'alert';
      message.hidden = false;
      status.textContent = '';
    },
  };
}

function replace(groups: LinkGroup[]): void {
  list.replaceChildren(...groups.map(optionGroup));
  list.scrollTop = 0;
  renew();
}

/** Gives each option an id, and selects the first option unless the reader has selected another. */
function renew(): void {
  const all = options();
  for (const [i, option] of all.entries()) option.id = `found-${i}`;
  input.ariaExpanded = String(all.length > 0);
  if (!selected()) select(all[0]);
}
