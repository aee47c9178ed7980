// src/layouts/Frame.astro
{
  const { dataset } = document.documentElement;
  dataset.js = '';
  if (/[?&](q|in|state|effect)=[^&]/.test(location.search)) dataset.sift = '';
  const base = new URL('.', document.currentScript.src).pathname;
  const keys = { theme: 'theme', call: `call:${base}`, server: `server:${base}` };
  try {
    for (const [name, key] of Object.entries(keys)) {
      const stored = localStorage.getItem(key);
      if (stored) dataset[name] = stored;
    }
  } catch {}
  const format = /[?&]format=([a-z\d-]+)/.exec(location.search);
  if (format) dataset.call = format[1];

  const key = `side:${base}`;
  const MARGIN = 96;
  const restore = () => {
    const side = document.querySelector('#nav:has(+ *)');
    if (!side) return requestAnimationFrame(restore);
    const row = side.querySelector('[aria-current="page"]');
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
  };
  requestAnimationFrame(restore);
}
