import type { words as defaultWords } from './words.ts';

/** Returns the strings that only the Markdown and text exports have. */
export const exports = (words: typeof defaultWords) => ({
  apiVersion: (api: string, version: string) => `${api}, version ${version}`,
  requestBody: 'Request body',
  notAccepted: 'The login failed: the token or the password is not accepted.',
  addedTo: (part: string) => `Added to ${part}`,
  example: (value: string) => `Example: ${value}.`,
  /** Before an example of several lines. */
  exampleBelow: 'Example:',
  page: (url: string) => `Page: ${url}`,
  /** The first line of every Markdown file. */
  indexLine: (url: string) => `> The index of this reference lists every page as Markdown: ${url}`,
  guides: 'Guides',
  indexVersion: (version: string) => `Version ${version}.`,
  indexNote: (listUrl: string, catalogUrl: string) =>
    `Each page is also a Markdown file: replace the final slash of its address with \`.md\`. Each ${words.function} is also a JSON file. Each category below has its own index. All ${words.functions} in one list: ${listUrl} Everything in one file: ${catalogUrl}`,
  categoryNote: (indexUrl: string) => `All links are to Markdown files. The index of all categories: ${indexUrl}`,
  /** The page of a category, from its index. */
  categoryPage: (link: string) => `This category on one page: ${link}`,
  /** In an index without links. `pattern` is the address of the Markdown of a function, with NAME. */
  functionPattern: (pattern: string) => `The Markdown of each ${words.function} is at ${pattern}`,
  otherPages: 'Other pages',
  deprecatedMark: '(deprecated)',
  removedMark: '(removed)',
});
