/** The strings that the browser needs on every page, in English. They are in the bundle of every page: keep them few. */
export const client = {
  copy: 'Copy',
  copied: 'Copied',
  /** The code is selected, because the clipboard is not available. */
  selected: 'Copy manually',
  themes: { system: ': system', light: ': light', dark: ': dark' },
  /** The rows of a filtered list, and how many of them have an unknown version. */
  filtered: (found: number, all: number, unknown: number) =>
    `${found} of ${all}${unknown > 0 ? `, ${unknown} with unknown version` : ''}`,
};
