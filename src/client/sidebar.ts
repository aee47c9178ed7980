// The sidebar: unfolds other categories. side.js puts the list where it was.
import type { CategoryRow } from '../export/category-names.ts';
import { addresses } from './address.ts';
import { element, nameNodes } from './element.ts';

const side = document.querySelector<HTMLElement>('.side');

function showCurrent(): void {
  const here = side?.querySelector('[aria-current="page"]');
  if (!side || !here) return;
  side.scrollTop += here.getBoundingClientRect().top - side.getBoundingClientRect().top - side.clientHeight / 3;
}

/** Fetches the functions of a category as a list of links. */
async function listOf(slug: string): Promise<HTMLUListElement> {
  const response = await fetch(addresses.file(`categories/${slug}/names.json`));
  if (!response.ok) throw new Error(response.statusText);
  const rows: CategoryRow[] = await response.json();
  const items = rows.map(([name, effect, removed, variant, title = name]) => {
    const link = element('a', `ring-${effect}${removed ? ' dead' : ''}`, ...nameNodes(title));
    link.href = variant === undefined ? addresses.function(name) : addresses.variant(name, variant);
    return element('li', '', link);
  });
  return element('ul', '', ...items);
}

async function toggle(fold: Element, item: HTMLElement): Promise<void> {
  const open = fold.getAttribute('aria-expanded') !== 'true';
  fold.setAttribute('aria-expanded', String(open));
  item.classList.toggle('open', open);
  const list = item.querySelector('ul');
  if (list) list.hidden = !open;
  if (list || !open || item.ariaBusy === 'true') return;
  item.ariaBusy = 'true';
  try {
    const fetched = await listOf(item.dataset.slug ?? '');
    // The category may be folded again by now.
    fetched.hidden = fold.getAttribute('aria-expanded') !== 'true';
    item.append(fetched);
  } catch {
    // The page of the category has the same list.
    item.querySelector<HTMLAnchorElement>('a.cat')?.click();
  }
  item.ariaBusy = null;
}

side?.addEventListener('click', ({ target }) => {
  const fold = target instanceof Element ? target.closest('.fold') : null;
  const item = fold?.closest<HTMLElement>('li[data-slug]');
  if (fold && item) toggle(fold, item);
});
// On a narrow screen the sidebar is a popover, which has no size until it opens.
side?.addEventListener('toggle', showCurrent);
