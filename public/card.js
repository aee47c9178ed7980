// src/components/card-page.ts
{
  const { dataset } = document.documentElement;
  dataset.js = '';
  const theme = /[?&]theme=(light|dark)\b/.exec(location.search);
  if (theme) dataset.theme = theme[1];
  document.addEventListener('click', async ({ target }) => {
    const button = target.closest('.copy');
    if (!button) return;
    const code = button.closest('.code').querySelector('pre > code');
    const { copied, selected } = document.querySelector('main').dataset;
    try {
      await navigator.clipboard.writeText(code.textContent);
      button.textContent = copied;
      button.dataset.done = '';
    } catch {
      getSelection().selectAllChildren(code);
      button.textContent = selected;
    }
  });
}
