// src/layouts/Frame.astro
{
  const side = document.getElementById('nav');
  const key = `side:${new URL('.', document.currentScript.src).pathname}`;
  const row = side.querySelector('[aria-current="page"]');
  const MARGIN = 96;
  try {
    side.scrollTop = Number(sessionStorage.getItem(key));
  } catch {}
  if (row && side.clientHeight) {
    const top = row.getBoundingClientRect().top - side.getBoundingClientRect().top;
    const low = side.clientHeight - MARGIN - row.offsetHeight;
    if (top < MARGIN) side.scrollTop += top - MARGIN;
    else if (top > low) side.scrollTop += top - low;
  }
  addEventListener('pagehide', () => {
    try {
      sessionStorage.setItem(key, String(side.scrollTop));
    } catch {}
  });
}
