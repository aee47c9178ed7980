/** The headers that every response of a published site should have. The writers for hosts and the local server take them from here. */
export const SECURITY_HEADERS = {
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; worker-src 'self' blob:; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
};

/** The Cache-Control header for everything that may change: ask each time whether it has. */
export const REVALIDATE = 'no-cache';

/** Headers of the files below a folder of the site. */
export interface HeaderRule {
  /** The path of the folder in the site, with a slash at the end; empty for all files. */
  below: string;
  headers: Readonly<Record<string, string>>;
}

/**
 * The headers of a site, as plain data. A later rule overrides an earlier one. The first rule holds for every response; the others
 * only for files that exist.
 */
export const HEADER_RULES: readonly HeaderRule[] = [
  { below: '', headers: { ...SECURITY_HEADERS, 'Cache-Control': REVALIDATE } },
  // The names of these files contain a hash of their content, so a file never changes.
  { below: '_astro/', headers: { 'Cache-Control': 'public, max-age=31536000, immutable' } },
  // Cards are made for the frames of other sites.
  {
    below: 'embed/',
    headers: {
      'Content-Security-Policy': SECURITY_HEADERS['Content-Security-Policy'].replace(
        "frame-ancestors 'none'",
        'frame-ancestors *',
      ),
    },
  },
];

/** Returns the headers of a response that is not a file of the site: a redirect, or the 404 page. */
export const GENERAL_HEADERS: Readonly<Record<string, string>> = HEADER_RULES[0]!.headers;

/** Returns the headers of a file that exists, by its path in the site: `_astro/main.4f2a.js`. */
export function headersOf(file: string): Record<string, string> {
  return Object.assign({}, ...HEADER_RULES.filter(({ below }) => file.startsWith(below)).map(({ headers }) => headers));
}
