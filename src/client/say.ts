let line: HTMLElement | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;

/** How long a message is shown, in milliseconds. */
const DURATION = 2400;

/** Shows a short message at the bottom of the window, which screen readers read out. */
export function say(text: string): void {
  if (!line) {
    line = document.createElement('p');
    line.className = 'said';
    line.role = 'status';
    document.body.append(line);
  }
  const shown = line;
  clearTimeout(timer);
  // A screen reader notices a change only in an element that was there before.
  requestAnimationFrame(() => {
    shown.textContent = text;
  });
  timer = setTimeout(() => {
    shown.textContent = '';
  }, DURATION);
}

/** Copies a text and shows `done`. Returns false if the browser denies the clipboard, as it does without TLS. */
export async function copyText(text: string, done: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    return false;
  }
  say(done);
  return true;
}
