/** The values of a row that a filter compares. */
export interface FilterRow {
  /** Its text as {@link comparable} gives it. */
  text: string;
  /** The position of the version that added the function; null if it is not known. */
  since: number | null;
  /** The position of the first version without the function; null if no version lacks it. */
  gone: number | null;
  /** Empty, `deprecated` or `removed`. */
  state: string;
  /** `read`, `change`, `delete` or `destroy`; empty if the row is not a function. */
  effect: string;
}

/** The filters of a list. */
export interface Filters {
  /** Words that the row must contain, as {@link comparable} gives them. */
  words: string[];
  /** The position of a version that must have the function; null for any. */
  version: number | null;
  /** `deprecated`, `removed`, `current` for rows without a state, or empty for any. */
  state: string;
  /** The effect of the call, or empty for any. */
  effect: string;
}

/** Returns a text in lowercase without underscores, so that `list_items` and `listitems` are equal. */
export function comparable(text: string): string {
  return text.toLowerCase().replaceAll('_', '');
}

/** Returns the words of a filter's text field. */
export function filterWords(typed: string): string[] {
  return comparable(typed).split(/\s+/).filter(Boolean);
}

/** Returns whether a row matches all filters. An unknown version matches every version. */
export function passes({ text, since, gone, state, effect }: FilterRow, filters: Filters): boolean {
  const { version } = filters;
  if (filters.state && (filters.state === 'current' ? state !== '' : state !== filters.state)) return false;
  if (filters.effect && filters.effect !== effect) return false;
  if (version !== null && ((since !== null && since > version) || (gone !== null && gone <= version))) return false;
  return filters.words.every((word) => text.includes(word));
}
