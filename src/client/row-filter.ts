/** What a filter knows of a row. */
export interface SiftRow {
  /** Its text in lower case, without underscores. */
  text: string;
  /** The ordinal of the version that brought it; null where its age is not known. */
  since: number | null;
  /** The ordinal of the version that first lacked it; null where it is still there. */
  gone: number | null;
  /** Empty, `deprecated` or `removed`. */
  state: string;
}

/** What is asked of the rows. */
export interface Asked {
  /** Each must stand in the row; lower case, without underscores. */
  words: string[];
  /** The ordinal of the version that must have it; null for any. */
  at: number | null;
  /** Empty for all, `current` for rows without a state, else that state. */
  state: string;
}

/** A text as the filter compares it: `list_items` and `listitems` are one. */
export function siftText(text: string): string {
  return text.toLowerCase().replaceAll('_', '');
}

/** The words of what was typed, as the filter compares them. */
export function siftWords(typed: string): string[] {
  return siftText(typed).split(/\s+/).filter(Boolean);
}

/** Whether a row has all that is asked. One whose age is not known is never left out for its age. */
export function passes({ text, since, gone, state }: SiftRow, asked: Asked): boolean {
  if (asked.state && (asked.state === 'current' ? state !== '' : state !== asked.state)) return false;
  if (asked.at !== null && ((since !== null && since > asked.at) || (gone !== null && gone <= asked.at))) return false;
  return asked.words.every((word) => text.includes(word));
}
