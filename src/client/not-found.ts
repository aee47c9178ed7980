// The 404 page: names the address, leads an old one to its page where the host cannot redirect, and suggests the closest functions.
import type { SearchIndex } from '../search/search-index.ts';
import { element, linkTo, nameNodes } from './element.ts';
import { loadIndex } from './run-search.ts';

/** Fills `#nearest` and shows `#near` if a name is close. */
async function suggest(index: SearchIndex): Promise<void> {
  const { nearest, redirected } = await import('./pasted.ts');
  const target = await redirected(index, location);
  if (target !== undefined) {
    location.replace(target);
    return;
  }
  const { typed, entries } = await nearest(index, location.pathname + location.search);
  const field = document.querySelector<HTMLInputElement>('input[name="q"]');
  if (field && !field.value) field.value = typed;
  document.querySelector('#nearest')?.append(
    ...entries.map(({ name, address, summary, effect, life }) => {
      const className = `${effect && `ring-${effect}`}${life === 2 ? ' dead' : ''}`;
      const link = linkTo(address, className, ...nameNodes(name));
      return element('li', '', element('span', '', link), element('span', '', summary));
    }),
  );
  const section = document.querySelector<HTMLElement>('#near');
  if (section) section.hidden = !entries.length;
}

const asked = document.querySelector<HTMLElement>('#asked');
if (asked) asked.textContent = asked.title = location.pathname;

// The page is complete without suggestions.
loadIndex()
  .then(suggest)
  .catch(() => {})
  .then(() => document.querySelector('.room')?.toggleAttribute('data-done', true));
