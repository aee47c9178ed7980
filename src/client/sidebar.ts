// The sidebar: brings the current page into view and unfolds other categories when asked.
import { addresses } from './address.ts';
import { element, nameNodes } from './element.ts';

const side = document.querySelector<HTMLElement>('.side');

function showCurrent(): void {
  const here = side?.querySelector('[aria-current="page"]');
  if (!side || !here) return;
  side.scrollTop += here.getBoundingClientRect().top - side.getBoundingClientRect().top - side.clientHeight / 3;
}

/** Fetches the functions of a category as a list of links. A row of the file is a function's name, or a name and the slug and title of a use case. */
async function listOf(slug: string): Promise<HTMLUListElement> {
  const answer = await fetch(addresses.file(`categories/${slug}/names.json`));
  if (!answer.ok) throw new Error(answer.statusText);
  const rows: ([name: string] | [name: string, slug: string, title: string])[] = await answer.json();
  const items = rows.map(([name, variant, title = name]) => {
    const link = element('a', '', ...nameNodes(title));
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
    // It may have been folded again meanwhile.
    fetched.hidden = fold.getAttribute('aria-expanded') !== 'true';
    item.append(fetched);
  } catch {
    // The category's own page has the same list.
    item.querySelector<HTMLAnchorElement>('a.cat')?.click();
  }
  item.ariaBusy = null;
}

side?.addEventListener('click', ({ target }) => {
  const fold = target instanceof Element ? target.closest('.fold') : null;
  const item = fold?.closest<HTMLElement>('li[data-slug]');
  if (fold && item) toggle(fold, item);
});
// On a narrow screen it is a popover and has no size before it opens.
side?.addEventListener('toggle', showCurrent);
showCurrent();
