// Before the first paint: say that scripts run, take the reader's theme and form of call, wait for an asked filter.
{
  const { dataset } = document.documentElement;
  dataset.js = '';
  if (/[?&](q|in|state)=[^&]/.test(location.search)) dataset.sift = '';
  try {
    for (const key of ['theme', 'call']) {
      const kept = localStorage.getItem(key);
      if (kept) dataset[key] = kept;
    }
  } catch {
    // Storage is off: the system's theme and the first form of call stay.
  }
}
