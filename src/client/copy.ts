// The copy buttons. Each copies the code block that contains it.
import { strings } from 'virtual:strings/client';

/** How long a button shows the result, in milliseconds. */
const DURATION = 1600;

document.addEventListener('click', async ({ target }) => {
  const button = target instanceof Element ? target.closest<HTMLElement>('.copy') : null;
  const code = button?.parentElement?.querySelector('code');
  if (!button || !code) return;
  try {
    await navigator.clipboard.writeText(code.textContent ?? '');
    button.dataset.done = '';
    button.textContent = strings.copied;
  } catch {
    // There is no clipboard without TLS, and a browser can deny it. The reader can copy the selected code.
    getSelection()?.selectAllChildren(code);
    button.textContent = strings.selected;
  }
  setTimeout(() => {
    delete button.dataset.done;
    button.textContent = strings.copy;
  }, DURATION);
});
