// The 404 page: suggests the names closest to the last part of the URL.
import { closestEntries } from '../search/closest.ts';
import { findNames } from '../search/rank.ts';
import { element, nameNodes } from './element.ts';
import { loadNames } from './load-names.ts';

/** The largest number of suggestions. */
const COUNT = 4;

/** Fills `#nearest` and shows `#near` if a name is close. Throws if the names cannot be loaded. */
export async function suggest(): Promise<void> {
  const asked = lastPart(location.pathname);
  const field = document.querySelector<HTMLInputElement>('input[name="q"]');
  if (field && !field.value) field.value = asked;
  const names = await loadNames();
  const found = findNames(names, asked);
  const entries = (found.length ? found : closestEntries(names, asked, COUNT))
    .slice(0, COUNT)
    .map(({ entry }) => entry);
  document.querySelector('#nearest')?.append(
    ...entries.map(({ name, address, summary }) => {
      const link = element('a', '', ...nameNodes(name));
      link.href = address;
      return element('li', '', element('span', '', link), element('span', '', summary));
    }),
  );
  const section = document.querySelector<HTMLElement>('#near');
  if (section) section.hidden = !entries.length;
}

/** The last part of a URL's path, decoded, without an extension like `.html`: `/functions/lisitems/` → `lisitems`. */
export function lastPart(path: string): string {
  const part = path.split('/').filter(Boolean).at(-1) ?? '';
  const bare = part.replace(/\.(html?|json|md|xml|txt|php)$/i, '').replaceAll('+', ' ');
  try {
    return decodeURIComponent(bare);
  } catch {
    // A `%` that is not part of an encoded character.
    return bare;
  }
}
