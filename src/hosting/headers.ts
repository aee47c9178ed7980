/** The headers that every response of a published site should have. README and the local server take them from here. */
export const SECURITY_HEADERS = {
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; worker-src 'self' blob:; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
};

/** The folder of the site whose files are named after their content, so that a file never changes. */
export const HASHED_FILES = '_astro/';

/** Returns the Cache-Control header for a file that exists, by its path in the site: `_astro/main.4f2a.js`. */
export function cacheControl(file: string): string {
  return file.startsWith(HASHED_FILES) ? 'public, max-age=31536000, immutable' : REVALIDATE;
}

/** The Cache-Control header for everything that may change: ask each time whether it has. */
export const REVALIDATE = 'no-cache';
