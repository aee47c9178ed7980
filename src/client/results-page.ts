// The list of all functions with a text in its filter: the results of the finder, in the page, with the list's other filters.
import { strings } from 'virtual:strings/finder';
import { element } from './element.ts';
import { type LinkGroup, noMatch, notLoaded } from './groups.ts';
import { type ResultView, runSearch } from './run-search.ts';

/** Where results are shown, and the rows of the list that may be shown. */
export interface ResultPlace {
  box: HTMLElement;
  count: HTMLElement | null | undefined;
  /** Whether the filters admit the function with an address. */
  admits(address: string): boolean;
  /** Whether the field still has the text. */
  isCurrent(): boolean;
}

let turn = 0;

/** Shows the results for a text; none for an empty one. */
export function showResults(typed: string, place: ResultPlace): void {
  turn += 1;
  const mine = turn;
  place.box.hidden = typed === '';
  if (typed === '') place.box.replaceChildren();
  else runSearch(typed, pageView(typed, place), () => mine === turn && place.isCurrent());
}

function pageView(typed: string, { box, count, admits }: ResultPlace): ResultView {
  const links = (): HTMLAnchorElement[] => [...box.querySelectorAll<HTMLAnchorElement>('.hit')];
  const drawn = (groups: LinkGroup[]): HTMLElement[] =>
    groups.flatMap(({ title, links: all }) => {
      const kept = all.filter(({ pathname }) => admits(pathname));
      const list = element('ul', '', ...kept.map((link) => element('li', '', link)));
      return kept.length > 0 ? [element('section', 'hits', element('h2', '', title), list)] : [];
    });
  // How many of the links are only similar names.
  let closest = 0;
  const say = (): void => {
    const all = links().length;
    if (count) count.textContent = all > closest ? strings.found(all - closest) : strings.noneFound;
    if (all === 0) box.replaceChildren(none(typed));
  };
  return {
    show(groups, found) {
      box.replaceChildren(...drawn(groups));
      const isEmpty = found.groups.length === 0;
      closest = isEmpty ? links().length : 0;
      if (isEmpty) box.prepend(none(typed));
      say();
    },
    append(groups) {
      const isEmpty = links().length === 0;
      const added = drawn(groups);
      if (isEmpty && added.length > 0) box.replaceChildren(...added);
      else box.append(...added);
      say();
    },
    listed: () => new Set(links().map(({ href }) => href)),
    failed() {
      const message = element('p', 'none', ...notLoaded());
      message.role = 'alert';
      box.replaceChildren(message);
      if (count) count.textContent = '';
    },
  };
}

const none = (typed: string): HTMLElement => element('p', 'none', ...noMatch(typed));
