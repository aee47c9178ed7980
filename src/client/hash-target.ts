/** The element that an address's `#…` names, decoded; null for none, and for a `%` that encodes nothing. */
export function hashTarget(hash: string): HTMLElement | null {
  try {
    return document.getElementById(decodeURIComponent(hash.slice(1)));
  } catch {
    return null;
  }
}
