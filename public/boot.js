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
}
