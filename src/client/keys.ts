/** The part of a keyboard event that identifies a key: the character it types, and its place on the keyboard. */
export interface Key {
  key: string;
  code: string;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
}

/**
 * Returns whether a key opens the finder: Ctrl+K, Cmd+K or `/`. The place of the key counts too, for keyboard layouts that have
 * no Latin letters or no `/` there. A Latin letter is always taken as typed, so that Ctrl+E of another layout stays Ctrl+E.
 */
export function isFinderKey({ key, code, ctrlKey, metaKey, shiftKey }: Key): boolean {
  const isLatin = /^[a-z]$/i.test(key);
  if (ctrlKey || metaKey) return !shiftKey && (key.toLowerCase() === 'k' || (code === 'KeyK' && !isLatin));
  return key === '/' || (code === 'Slash' && !shiftKey && !isLatin);
}
