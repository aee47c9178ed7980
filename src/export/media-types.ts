import { own } from '../text/own.ts';

/** The types of the files of a site by their extensions. All text is UTF-8. */
export const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html',
  css: 'text/css',
  js: 'text/javascript',
  json: 'application/json',
  md: 'text/markdown',
  txt: 'text/plain',
  xml: 'application/xml',
  svg: 'image/svg+xml',
  png: 'image/png',
  woff2: 'font/woff2',
  // Pagefind compresses its index itself, and decompresses it in the browser.
  pagefind: 'application/octet-stream',
  pf_meta: 'application/octet-stream',
  pf_index: 'application/octet-stream',
  pf_fragment: 'application/octet-stream',
};

/** The type of a file with another extension, or without one. */
export const OTHER_TYPE = 'application/octet-stream';

/** Returns whether files of a type are text, which has a charset and is worth compressing. */
export function isText(type: string): boolean {
  return /^text\/|[/+](?:json|xml|javascript)$/.test(type);
}

/** Returns the Content-Type of a file by its name or path. */
export function contentType(file: string): string {
  const type = own(TYPES, /\.([^./]+)$/.exec(file)?.[1] ?? '') ?? OTHER_TYPE;
  return isText(type) ? `${type}; charset=utf-8` : type;
}
