// Runs right after the sidebar, before it is painted: restores its scroll position, and scrolls the current row into view only if
// it is out of view. A click on a row does not move the list.
{
  const side = document.getElementById('nav');
  // This file is in the root folder of the site.
  const key = `side:${new URL('.', document.currentScript.src).pathname}`;
  const row = side.querySelector('[aria-current="page"]');
  /** The distance that a row scrolled into view keeps from the edges. */
  const MARGIN = 96;
  try {
    side.scrollTop = Number(sessionStorage.getItem(key));
  } catch {
    // Storage is off.
  }
  if (row && side.clientHeight) {
    const top = row.getBoundingClientRect().top - side.getBoundingClientRect().top;
    const low = side.clientHeight - MARGIN - row.offsetHeight;
    if (top < MARGIN) side.scrollTop += top - MARGIN;
    else if (top > low) side.scrollTop += top - low;
  }
  addEventListener('pagehide', () => {
    try {
      sessionStorage.setItem(key, String(side.scrollTop));
    } catch {
      // Storage is off.
    }
  });
}
