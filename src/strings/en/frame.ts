import { capitalized } from './grammar.ts';
import type { words as defaultWords } from './words.ts';

/** Returns the strings of the frame around every page: header, sidebar, footer, breadcrumbs. */
export const frame = (words: typeof defaultWords) => ({
  skip: 'Skip to main content',
  skipToCall: 'Skip to the call',
  /** For programs that read a page as text; it is not shown. */
  forAgents:
    'For AI agents: each page is also Markdown, at its address with .md instead of the final slash. The index:',
  menu: 'Menu',
  /** After the API's name at the top. */
  brand: words.functions,
  /** The button that opens the finder. A narrow screen shows only the first word. */
  find: 'Find',
  findWhat: `${words.functions}, parameters, fields`,
  /** The key that opens the finder. */
  finderKey: 'Ctrl K',
  letters: 'A–Z',
  guide: 'Guide',
  changes: 'Changes',
  theme: 'Theme:',
  /** After the theme button's label until a script knows better. */
  systemTheme: 'Auto',
  navigation: 'Reference',
  about: 'About this reference',
  report: 'Report an error',

  functions: capitalized(words.functions),
  changesByVersion: 'Changes by version',
  categories: 'Categories',
  /** Links in the sidebar of a long category to those before and after the ones that are listed. */
  earlier: (count: number) => `${count} earlier`,
  more: (count: number) => `${count} more`,

  breadcrumb: 'Breadcrumb',
  previous: 'Previous',
  next: 'Next',
  copy: 'Copy',
  copyCall: (format: string) => `Copy the ${format} call`,
  copyResponse: (format: string) => `Copy the ${format} response`,
  copyCode: 'Copy the code',
  copyPage: 'Copy as Markdown',
  copyLink: 'Copy link',
  showAll: (count: number) => `Show all ${count} lines`,
  json: 'JSON',
});
