// Starts every feature that the page has; each is a module of its own.
import './theme.ts';
import './copy.ts';
import './tabs.ts';
import './field-tree.ts';
import './filter.ts';
import './sidebar.ts';
import { addresses } from './address.ts';

/** What is typed while the finder is on its way; undefined while none is. */
let typed: string | undefined;

/** Opens the finder with what was typed meanwhile. Where it cannot be loaded, the list of all functions takes its place. */
async function find(event: Event): Promise<void> {
  event.preventDefault();
  typed ??= '';
  try {
    const { openFinder } = await import('./finder.ts');
    openFinder(typed);
  } catch {
    location.assign(typed ? addresses.results(typed) : addresses.functions);
  }
  typed = undefined;
}

document.addEventListener('click', (event) => {
  const wantsTab = event.ctrlKey || event.metaKey || event.shiftKey;
  if (!wantsTab && event.target instanceof Element && event.target.closest('.find, .find-link')) find(event);
});
document.addEventListener('keydown', (event) => {
  if (event.altKey || event.isComposing) return;
  const isTyping =
    event.target instanceof HTMLElement &&
    (event.target.isContentEditable || event.target.matches('input, select, textarea'));
  const command = event.ctrlKey || event.metaKey;
  if (typed !== undefined && !command && event.key.length === 1) {
    typed += event.key;
    event.preventDefault();
    return;
  }
  const isShortcut = command ? event.key.toLowerCase() === 'k' && !event.shiftKey : event.key === '/' && !isTyping;
  if (isShortcut) find(event);
});

if (document.querySelector('#near')) {
  // Without suggestions the page still says what there is to say.
  import('./not-found.ts').then(({ suggest }) => suggest()).catch(() => {});
}
