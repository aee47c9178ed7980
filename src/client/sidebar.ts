// The sidebar: unfolds other categories. boot.js puts the list where it was.

import { strings } from 'virtual:strings/client';
import type { CategoryRow } from '../export/category-names.ts';
import { addresses } from './address.ts';
import { element, linkTo, nameNodes } from './element.ts';
import { fetched } from './fetched.ts';

const side = document.querySelector<HTMLElement>('.side');

function showCurrent(): void {
  const here = side?.querySelector('[aria-current="page"]');
  if (!side || !here) return;
  side.scrollTop += here.getBoundingClientRect().top - side.getBoundingClientRect().top - side.clientHeight / 3;
}

/** Fetches the functions of a category, by the address of its page, as a list of links. */
async function listOf(category: string): Promise<HTMLUListElement> {
  const rows: CategoryRow[] = await (await fetched(`${category}names.json`)).json();
  const items = rows.map(([name, effect, removed, variant, title = name]) => {
    const address = variant === undefined ? addresses.function(name) : addresses.variant(name, variant);
    return element('li', '', linkTo(address, `ring-${effect}${removed ? ' dead' : ''}`, ...nameNodes(title)));
  });
  return element('ul', '', ...items);
}

async function toggle(fold: Element, link: HTMLAnchorElement): Promise<void> {
  const item = link.parentElement;
  if (!item) return;
  const open = fold.getAttribute('aria-expanded') !== 'true';
  fold.setAttribute('aria-expanded', String(open));
  item.classList.toggle('open', open);
  const list = item.querySelector('ul');
  if (list) list.hidden = !open;
  if (list || !open || item.ariaBusy === 'true') return;
  item.ariaBusy = 'true';
  try {
    const made = await listOf(link.href);
    // The category may be folded again by now.
    made.hidden = fold.getAttribute('aria-expanded') !== 'true';
    item.append(made);
  } catch {
    // The page of the category has the same list.
    link.click();
  }
  item.ariaBusy = null;
}

for (const link of side?.querySelectorAll<HTMLAnchorElement>('.cat[href*="/categories/"]') ?? []) {
  const fold = element('button', 'fold');
  fold.type = 'button';
  fold.ariaExpanded = String(link.parentElement?.matches('.open'));
  // The first node of the link is the title, the next one the number of functions.
  fold.ariaLabel = strings.contentsOf(link.firstChild?.textContent?.trim() ?? '');
  fold.addEventListener('click', () => toggle(fold, link));
  link.before(fold);
}
// On a narrow screen the sidebar is a popover, which has no size until it opens.
side?.addEventListener('toggle', showCurrent);
