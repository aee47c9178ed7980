import type { words as defaultWords } from './words.ts';

/** The strings that only the Markdown and text exports have. */
export const exports = (words: typeof defaultWords) => ({
  apiVersion: (api: string, version: string) => `${api}, version ${version}`,
  requestBody: 'Request body',
  addedTo: (part: string) => `Added to ${part}`,
  example: (value: string) => `Example: ${value}.`,
  page: (url: string) => `Page: ${url}`,
  guides: 'Guides',
  indexVersion: (version: string) => `Version ${version}.`,
  indexNote: (catalogUrl: string) =>
    `Each ${words.function} has a page, a JSON file and a Markdown file; the links below lead to the Markdown. Everything in one file: ${catalogUrl}`,
  deprecatedMark: '(deprecated)',
  removedMark: '(removed)',
});
