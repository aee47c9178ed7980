import { capitalized } from './grammar.ts';
import type { words as defaultWords } from './words.ts';

/** Returns the strings of the section "Function information", on the page and in Markdown. */
export const information = (words: typeof defaultWords) => ({
  title: `${capitalized(words.function)} information`,
  name: 'Name',
  api: 'API',
  category: 'Category',
  path: words.path,
  effect: 'Effect',
  effects: {
    read: capitalized(words.read),
    change: capitalized(words.change),
    delete: capitalized(words.delete),
    destroy: capitalized(words.destroy),
  },
  method: 'Method',
  availableSince: 'Available since',
  deprecated: 'Deprecated',
  removed: 'Removed',
  useInstead: 'Use instead',
  notKnown: 'not known',
  no: 'no',
  yes: 'yes',
  since: (version: string) => `since version ${version}`,
  sinceUnknown: 'yes, since an unknown version',
  notSince: (version: string) => `not in version ${version} and later`,
  notInUnknown: (version: string) => `not in version ${version}; removed in an unknown version`,
  role: words.role,
  restarts: words.restarts,
  background: 'In background',
  privilege: words.privilege,
  privileges: words.privileges,
  privilegeUnknown: words.privilegeUnknown,
  screen: words.screen,
  articles: 'For articles',
  /** The link to what other sites can show in a frame. */
  card: 'card',
  programs: 'Machine-readable',
});
