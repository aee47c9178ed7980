/** The strings that the browser needs on every page, in English. They are in the bundle of every page: keep them few. */
export const client = {
  copy: 'Copy',
  copied: 'Copied',
  /** The code is selected, because the clipboard is not available. */
  selected: 'Copy manually',
  showLess: 'Show less',
  /** The name of a block of code that scrolls. */
  code: 'Code',
  copyLinkTo: (name: string) => `Copy a link to ${name}`,
  copyLink: 'Copy link',
  copyMarkdown: 'Copy as Markdown',
  copyHtml: 'Copy as HTML',
  /** Between the name of a field and its function in a copied link. */
  nameOf: ' of ',
  linkCopied: 'Link copied',
  themes: { system: 'Auto', light: 'Light', dark: 'Dark' },
  /** The button that unfolds a category of the sidebar. */
  contentsOf: (category: string) => `Contents of ${category}`,
  /** In a table whose filter no row matches. */
  noRow: (typed: string) => `No rows match “${typed}”.`,
  clear: 'Clear',
  /** The rows of a filtered list, and how many of them have an unknown version. */
  filtered: (found: number, all: number, unknown: number) =>
    `${found} of ${all}${unknown > 0 ? `, ${unknown} with unknown version` : ''}`,
};
