// The sidebar: brings the current page into view and unfolds other categories when asked.
import { address } from './address.ts';
import { element, nameNodes } from './element.ts';

const side = document.querySelector<HTMLElement>('.side');

function showCurrent(): void {
  const here = side?.querySelector('[aria-current="page"]');
  if (!side || !here) return;
  side.scrollTop += here.getBoundingClientRect().top - side.getBoundingClientRect().top - side.clientHeight / 3;
}

/** The list of a category's functions, fetched; rows are a function's or variant's path and, if it differs, its label. */
async function listOf(slug: string): Promise<HTMLUListElement> {
  const answer = await fetch(address(`categories/${slug}/names.json`));
  if (!answer.ok) throw new Error(answer.statusText);
  const rows: [name: string, label?: string][] = await answer.json();
  const items = rows.map(([name, label = name]) => {
    const link = element('a', '', ...nameNodes(label));
    link.href = address(`functions/${name}/`);
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
