/** Stores a choice of the reader for every page, or deletes it (null). Does nothing if the browser's storage is off. */
export function remember(key: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    // The choice then lasts as long as the page.
  }
}
