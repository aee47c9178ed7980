// The 404 page: suggests the functions for the address, or with the closest names.
import { nearestPages } from '../search/nearest.ts';
import type { SearchIndex } from '../search/search-index.ts';
import { element, nameNodes } from './element.ts';
import { redirects } from './pasted.ts';
import { loadIndex } from './run-search.ts';

/** Fills `#nearest` and shows `#near` if a name is close. */
async function suggest(index: SearchIndex): Promise<void> {
  const { typed, entries } = nearestPages(index, location.pathname + location.search, await redirects());
  const field = document.querySelector<HTMLInputElement>('input[name="q"]');
  if (field && !field.value) field.value = typed;
  document.querySelector('#nearest')?.append(
    ...entries.map(({ name, address, summary, effect, life }) => {
      const link = element('a', `${effect && `ring-${effect}`}${life === 2 ? ' dead' : ''}`, ...nameNodes(name));
      link.href = address;
      return element('li', '', element('span', '', link), element('span', '', summary));
    }),
  );
  const section = document.querySelector<HTMLElement>('#near');
  if (section) section.hidden = !entries.length;
}

// The page is complete without suggestions.
loadIndex().then(suggest, () => {});
