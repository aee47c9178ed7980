// Copy buttons: the text of the code block they stand in.
document.addEventListener('click', async ({ target }) => {
  const button = target instanceof Element ? target.closest<HTMLElement>('.copy') : null;
  const code = button?.parentElement?.querySelector('code');
  if (!button || !code) return;
  try {
    await navigator.clipboard.writeText(code.textContent ?? '');
    button.dataset.done = '';
    button.textContent = 'Copied';
  } catch {
    // No clipboard without TLS, or it was refused: what is selected needs one key only.
    getSelection()?.selectAllChildren(code);
    button.textContent = 'Selected';
  }
  setTimeout(() => {
    delete button.dataset.done;
    button.textContent = 'Copy';
  }, 1600);
});
