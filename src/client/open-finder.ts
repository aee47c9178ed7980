// Opens the finder: with its keys, the button in the header, and search boxes. Its code is loaded when the reader is about to use it.
import { addresses } from './address.ts';
import { isFinderKey } from './keys.ts';

/** The parts of a page that open the finder: links, and the input of a form that leads to the results. */
const OPENERS = '.find, .bigfind[action] input';

/** What the reader types while the finder is loading; undefined if it is not loading. */
let typed: string | undefined;

const loadFinder = () => import('./finder.ts');

/** Loads what the finder needs before it is opened. It opens without that too, only later. */
function prepare(): void {
  loadFinder()
    .then(({ prepareSearch }) => prepareSearch())
    .catch(() => {});
}

/** Opens the finder with the text typed while it loads. If it cannot be loaded, opens the list of all functions instead. */
async function open(event: Event): Promise<void> {
  event.preventDefault();
  if (typed !== undefined) return;
  typed = '';
  try {
    const { openFinder } = await loadFinder();
    openFinder(typed);
  } catch {
    location.assign(typed ? addresses.results(typed) : addresses.functions);
  }
  typed = undefined;
}

/** Moves the text of a search box to the finder. An input method needs the text until it has composed it. */
function takeText(event: Event): void {
  const { target } = event;
  if (!(target instanceof HTMLInputElement) || !target.matches(OPENERS)) return;
  if (target.value === '' || (event instanceof InputEvent && event.isComposing)) return;
  open(event);
  typed = (typed ?? '') + target.value;
  target.value = '';
}

/** Adds a key to the text typed while the finder loads. Enter does nothing, because it would follow the focused link. */
function addKey(event: KeyboardEvent, text: string): void {
  if (event.key.length === 1) typed = text + event.key;
  else if (event.key === 'Backspace') typed = text.slice(0, -1);
  else if (event.key !== 'Enter') return;
  event.preventDefault();
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
    if (event.key === ' ') open(event);
  });
}
document.addEventListener('click', (event) => {
  const opensWindow = event.ctrlKey || event.metaKey || event.shiftKey;
  if (!opensWindow && event.target instanceof Element && event.target.closest(OPENERS)) open(event);
});
for (const wish of ['pointerover', 'focusin'])
  document.addEventListener(wish, ({ target }) => {
    if (target instanceof Element && target.closest(OPENERS)) prepare();
  });
for (const type of ['input', 'compositionend']) document.addEventListener(type, takeText);
document.addEventListener('keydown', (event) => {
  if (event.altKey || event.isComposing || event.defaultPrevented) return;
  const isCommand = event.ctrlKey || event.metaKey;
  if (typed !== undefined && !isCommand) {
    addKey(event, typed);
    return;
  }
  const isTyping =
    event.target instanceof HTMLElement &&
    (event.target.isContentEditable || event.target.matches('input, select, textarea'));
  if (isFinderKey(event) && (isCommand || !isTyping)) open(event);
});
