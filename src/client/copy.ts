// The buttons of code blocks, which copy and unfold the block that contains them, and the button that copies the page as Markdown.
import { strings } from 'virtual:strings/client';
import { fetched } from './fetched.ts';
import { copyText } from './say.ts';

/** How long a button shows the result, in milliseconds. */
const DURATION = 1600;

document.addEventListener('click', ({ target }) => {
  const button = target instanceof Element ? target.closest<HTMLElement>('.copy, .all') : null;
  if (button?.matches('.all')) unfold(button);
  else if (button) copy(button);
});

async function copy(button: HTMLElement): Promise<void> {
  const code = button.closest('.code')?.querySelector('pre > code');
  const { page, text: own } = button.dataset;
  const label = button.textContent;
  try {
    const text = page === undefined ? (own ?? code?.textContent ?? '') : await (await fetched(page)).text();
    if (!(await copyText(text, strings.copied))) throw new Error(strings.selected);
    button.dataset.done = '';
    button.textContent = strings.copied;
  } catch {
    // The reader can copy the selected code, or the Markdown from its own page.
    if (page !== undefined) return location.assign(page);
    if (code) getSelection()?.selectAllChildren(code);
    button.textContent = strings.selected;
  }
  setTimeout(() => {
    delete button.dataset.done;
    button.textContent = label;
  }, DURATION);
}

/** Shows all of a long response, or the first lines again. */
function unfold(button: HTMLElement): void {
  const block = button.closest<HTMLElement>('.code');
  if (!block) return;
  const isOpen = block.toggleAttribute('data-all');
  button.dataset.text ??= button.textContent ?? '';
  button.ariaExpanded = String(isOpen);
  button.textContent = isOpen ? strings.showLess : button.dataset.text;
  if (!isOpen) block.scrollIntoView({ block: 'nearest' });
}

// Code that scrolls is focusable with the keyboard, so it needs a name.
const sizes = new ResizeObserver((entries) => {
  for (const { target } of entries) {
    const pre = target as HTMLElement;
    const scrolls = pre.scrollWidth > pre.clientWidth + 1 || pre.scrollHeight > pre.clientHeight + 1;
    const isReachable = scrolls && getComputedStyle(pre).overflow !== 'hidden';
    pre.role = isReachable ? 'group' : null;
    pre.ariaLabel = isReachable
      ? (pre.closest('[role="tabpanel"]')?.querySelector('h3')?.textContent ?? strings.code)
      : null;
    if (isReachable) pre.tabIndex = 0;
    else pre.removeAttribute('tabindex');
  }
});
for (const pre of document.querySelectorAll('.code pre')) sizes.observe(pre);
