// Tabs: links to the panels below them. Arrow keys, Home and End move between tabs; a URL fragment opens its panel.
import { addresses } from './address.ts';
import { hashTarget, onTarget } from './hash-target.ts';
import { remember } from './storage.ts';

const { dataset } = document.documentElement;
const lists = [...document.querySelectorAll<HTMLElement>('[role="tablist"]')];
const tabsOf = (list: Element): HTMLAnchorElement[] => [...list.querySelectorAll<HTMLAnchorElement>('[role="tab"]')];

/** Shows the panel of a tab. The choice of a call format is stored for every page of this catalog. */
function choose(list: HTMLElement, tab: HTMLAnchorElement): void {
  for (const other of tabsOf(list)) {
    const isChosen = other === tab;
    other.setAttribute('aria-selected', String(isChosen));
    other.tabIndex = isChosen ? 0 : -1;
    hashTarget(other.hash)?.toggleAttribute('data-on', isChosen);
  }
  const id = tab.hash.slice(1);
  if (!list.hasAttribute('data-formats')) {
    dataset.output = id;
    return;
  }
  dataset.call = id;
  // boot.js reads this key before the first paint.
  remember(`call:${addresses.base}`, id);
  showResponseOf(id);
}

/** Opens the response in the format of a call, unless the reader looks at a failure. */
function showResponseOf(format: string): void {
  for (const list of lists) {
    const [first, ...others] = tabsOf(list);
    const special = others.find((tab) => tab.dataset.format !== undefined);
    if (!first || !special || ![first, special].some(({ ariaSelected }) => ariaSelected === 'true')) continue;
    choose(list, special.dataset.format === format ? special : first);
  }
}

for (const list of lists) {
  list.addEventListener('click', (event) => {
    const tab = tabsOf(list).find((candidate) => candidate.contains(event.target as Node));
    if (!tab || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    choose(list, tab);
  });
  list.addEventListener('keydown', (event) => {
    const tabs = tabsOf(list);
    const at = tabs.indexOf(event.target as HTMLAnchorElement);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 }[event.key];
    const tab =
      to === undefined || event.altKey || event.ctrlKey || event.metaKey ? undefined : tabs.at(to % tabs.length);
    if (!tab) return;
    event.preventDefault();
    choose(list, tab);
    tab.focus();
  });
  // The call format that was chosen on another page. This page may not have it.
  if (dataset.call && list.hasAttribute('data-formats')) {
    const { call } = dataset;
    const chosen = tabsOf(list).find(({ hash }) => hash === `#${call}`);
    if (chosen) choose(list, chosen);
    else {
      delete dataset.call;
      // A language, which scripts write.
      if (list.dataset.more?.split(' ').includes(call))
        import('./builder/builder.ts').then(({ openLanguage }) => openLanguage(call)).catch(() => {});
    }
  }
}

// Opens the panel that contains the target of the URL.
onTarget((target) => {
  const panel = target.closest('[role="tabpanel"]');
  if (!panel || panel.hasAttribute('data-on')) return;
  for (const list of lists) {
    const tab = tabsOf(list).find(({ hash }) => hash === `#${panel.id}`);
    if (tab) choose(list, tab);
  }
  target.scrollIntoView();
});
