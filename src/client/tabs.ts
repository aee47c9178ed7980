// Tabs: links to the panels below them; arrow keys, Home and End move between them, an address opens its panel.

import { hashTarget } from './hash-target.ts';
import { remember } from './storage.ts';

const { dataset } = document.documentElement;
const lists = [...document.querySelectorAll<HTMLElement>('[role="tablist"]')];
const tabsOf = (list: Element): HTMLAnchorElement[] => [...list.querySelectorAll<HTMLAnchorElement>('[role="tab"]')];

/** Shows the panel of a tab. Where its list says so (`data-keep`), the choice holds for every page. */
function choose(list: HTMLElement, tab: HTMLAnchorElement): void {
  for (const other of tabsOf(list)) {
    const on = other === tab;
    other.setAttribute('aria-selected', String(on));
    other.tabIndex = on ? 0 : -1;
    hashTarget(other.hash)?.toggleAttribute('data-on', on);
  }
  const key = list.dataset.keep;
  if (!key) return;
  // The place, not the name: styles show the panel before the first paint and know no names.
  const place = String(tabsOf(list).indexOf(tab as HTMLAnchorElement) + 1);
  dataset[key] = place;
  remember(key, place);
}

for (const list of lists) {
  const tabs = tabsOf(list);
  list.addEventListener('click', (event) => {
    const tab = tabs.find((some) => some.contains(event.target as Node));
    if (!tab || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    choose(list, tab);
  });
  list.addEventListener('keydown', (event) => {
    const at = tabs.indexOf(event.target as HTMLAnchorElement);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 }[event.key];
    const tab =
      to === undefined || event.altKey || event.ctrlKey || event.metaKey ? undefined : tabs.at(to % tabs.length);
    if (!tab) return;
    event.preventDefault();
    choose(list, tab);
    tab.focus();
  });
  // The form of call that was chosen on another page; a page may not have it.
  const key = list.dataset.keep;
  if (key && dataset[key]) {
    const kept = tabs[Number(dataset[key]) - 1];
    if (kept) choose(list, kept);
    else delete dataset[key];
  }
}

/** Opens the panel that holds the target of the address. */
function follow(): void {
  const target = hashTarget(location.hash);
  const panel = target?.closest('[role="tabpanel"]');
  if (!target || !panel || panel.hasAttribute('data-on')) return;
  for (const list of lists) {
    const tab = tabsOf(list).find(({ hash }) => hash === `#${panel.id}`);
    if (tab) choose(list, tab);
  }
  target.scrollIntoView();
}
addEventListener('hashchange', follow);
follow();
