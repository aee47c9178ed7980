// Starts the features of the page. Each is a module.
import './theme.ts';
import './copy.ts';
import './copy-link.ts';
import './tabs.ts';
import './try.ts';
import './field-tree.ts';
import './sidebar.ts';
import { addresses } from './address.ts';
import { isFinderKey } from './keys.ts';

/** What the reader types while the finder is loading; undefined if it is not. */
let typed: string | undefined;

const loadFinder = () => import('./finder.ts');

/** Loads what the finder needs before it is opened. It opens without that too, only later. */
function prepare(): void {
  loadFinder()
    .then(({ prepareSearch }) => prepareSearch())
    .catch(() => {});
}

/** The parts of a page that open the finder: links, and the input of a form that leads to the results. */
const OPENERS = '.find, .bigfind[action] input';

/** Opens the finder with the text typed so far. If it cannot be loaded, opens the list of all functions instead. */
async function find(event: Event): Promise<void> {
  event.preventDefault();
  typed ??= '';
  try {
    const { openFinder } = await loadFinder();
    openFinder(typed);
  } catch {
    location.assign(typed ? addresses.results(typed) : addresses.functions);
  }
  typed = undefined;
}

// With scripts, the link to the list of functions is a button that opens the finder.
const button = document.querySelector<HTMLElement>('.find');
if (button) {
  const isMac = /Mac|iP/.test(navigator.platform);
  button.role = 'button';
  button.ariaHasPopup = 'dialog';
  button.ariaKeyShortcuts = isMac ? 'Meta+K /' : 'Control+K /';
  const key = button.querySelector('kbd');
  if (key && isMac) key.textContent = '⌘K';
  button.addEventListener('keydown', (event) => {
    if (event.key === ' ') find(event);
  });
}
document.addEventListener('click', (event) => {
  const opensWindow = event.ctrlKey || event.metaKey || event.shiftKey;
  if (!opensWindow && event.target instanceof Element && event.target.closest(OPENERS)) find(event);
});
for (const wish of ['pointerover', 'focusin'])
  document.addEventListener(wish, ({ target }) => {
    if (target instanceof Element && target.closest(OPENERS)) prepare();
  });
document.addEventListener('input', (event) => {
  const { target } = event;
  if (!(target instanceof HTMLInputElement) || !target.matches(OPENERS)) return;
  typed = target.value;
  target.value = '';
  find(event);
});
document.addEventListener('keydown', (event) => {
  if (event.altKey || event.isComposing) return;
  const isCommand = event.ctrlKey || event.metaKey;
  if (typed !== undefined && !isCommand && event.key.length === 1) {
    typed += event.key;
    event.preventDefault();
    return;
  }
  const isTyping =
    event.target instanceof HTMLElement &&
    (event.target.isContentEditable || event.target.matches('input, select, textarea'));
  if (isFinderKey(event) && (isCommand || !isTyping)) find(event);
});

// Few readers filter a table of fields. The form of a list is bound to the URL, so it starts at once.
if (document.querySelector('form [data-filter]')) import('./filter.ts');
else
  document.addEventListener('focusin', ({ target }) => {
    if (target instanceof Element && target.matches('[data-filter]')) import('./filter.ts');
  });
if (document.querySelector('.here')) import('./here.ts');

if (document.querySelector('#near')) import('./not-found.ts').catch(() => {});
