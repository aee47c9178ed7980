// The page for what is not there: suggests the names nearest to the last part of the address.
import { nearest } from '../search/nearest.ts';
import { findNames } from '../search/rank.ts';
import { address } from './address.ts';
import { lastPart } from './lastpart.ts';
import { loadNames } from './names.ts';
import { nameNodes } from './nametext.ts';

/** How many names are suggested. */
const COUNT = 4;

/** Fills `#nearest` and shows `#near`; without a name that is near, or without the index, the page stays as it is. */
export async function suggest(): Promise<void> {
  const asked = lastPart(location.pathname);
  const field = document.querySelector<HTMLInputElement>('input[name="q"]');
  if (field && !field.value) field.value = asked;
  const names = await loadNames();
  const found = findNames(names, asked);
  const entries = (found.length ? found : nearest(names, asked, COUNT)).slice(0, COUNT).map(({ entry }) => entry);
  document.querySelector('#nearest')?.append(
    ...entries.map(({ name, path, summary }) => {
      const item = document.createElement('li');
      const [first, second] = [document.createElement('span'), document.createElement('span')];
      const link = document.createElement('a');
      link.href = address(path);
      link.append(...nameNodes(name));
      first.append(link);
      second.textContent = summary;
      item.append(first, second);
      return item;
    }),
  );
  const section = document.querySelector<HTMLElement>('#near');
  if (section) section.hidden = !entries.length;
}
