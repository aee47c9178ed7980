/** Returns the element that a URL fragment (`#…`) names; null if there is none or the fragment is not encoded correctly. */
export function hashTarget(hash: string): HTMLElement | null {
  try {
    const element = document.getElementById(decodeURIComponent(hash.slice(1)));
    // A former anchor is an empty element inside what it leads to now.
    return (element?.matches('span:empty') && element.parentElement?.closest<HTMLElement>('[id]')) || element;
  } catch {
    return null;
  }
}

/**
 * Calls `follow` with the target of the page's URL: now, when the fragment changes, and when a link to the current fragment is
 * clicked, which changes nothing in the URL.
 */
export function onTarget(follow: (target: HTMLElement) => void): void {
  const run = (): void => {
    const target = hashTarget(location.hash);
    if (target) follow(target);
  };
  addEventListener('hashchange', run);
  document.addEventListener('click', ({ target }) => {
    const link = target instanceof Element && target.closest<HTMLAnchorElement>('a[href^="#"]');
    if (link && link.hash === location.hash) run();
  });
  run();
}
