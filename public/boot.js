// Runs before the first paint: marks that scripts run, applies the reader's theme and call format, and hides a list that the
// URL filters until it is filtered.
{
  const { dataset } = document.documentElement;
  dataset.js = '';
  if (/[?&](q|in|state|effect)=[^&]/.test(location.search)) dataset.sift = '';
  // This file is in the root folder of the site. Catalogs on one host share the theme, but not the call format.
  const base = new URL('.', document.currentScript.src).pathname;
  const keys = { theme: 'theme', call: `call:${base}` };
  try {
    for (const [name, key] of Object.entries(keys)) {
      const stored = localStorage.getItem(key);
      if (stored) dataset[name] = stored;
    }
  } catch {
    // Storage is off: the system's theme and the first call format apply.
  }
}
