// The 404 page: suggests the functions for the address, or with the closest names.
import { search } from '../search/search.ts';
import type { SearchEntry } from '../search/search-entry.ts';
import { element, nameNodes } from './element.ts';
import { loadIndex } from './load-search.ts';

/** The largest number of suggestions. */
const COUNT = 4;

/** Fills `#nearest` and shows `#near` if a name is close. Throws if the names cannot be loaded. */
export async function suggest(): Promise<void> {
  const index = await loadIndex();
  const { query, groups, closest } = search(index, undefined, decodedPath(location.pathname + location.search));
  const found = groups.flatMap((group): SearchEntry[] =>
    group.kind === 'fields' || group.kind === 'terms' ? [] : group.hits.filter(({ summary }) => summary !== ''),
  );
  const field = document.querySelector<HTMLInputElement>('input[name="q"]');
  if (field && !field.value) field.value = query.typed;
  const entries = [...found, ...closest].slice(0, COUNT);
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

/** A path with its encoded characters decoded, as far as they can be. */
function decodedPath(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    // A `%` that is not part of an encoded character.
    return path;
  }
}
