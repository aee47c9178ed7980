import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AstroInlineConfig } from 'astro';

/**
 * Returns whether Astro's development server can serve a site below a base path. It responds with 404 to everything below one with
 * encoded characters, since it compares encoded paths with decoded ones.
 */
export const isPlainBase = (base: string): boolean => !base.includes('%');

/** Returns the settings with which Astro serves a site below a base path: at the root, if it cannot serve it there. */
export function astroBase(base: string): AstroInlineConfig {
  if (isPlainBase(base)) return {};
  // The scripts in the browser still need the base path of the site.
  return { base: '/', vite: { define: { 'import.meta.env.BASE_URL': JSON.stringify(base) } } };
}

/**
 * Returns a middleware for a server at the root, which serves a site below an encoded base path: it removes the base path
 * from the address of each request, and redirects `/` to it.
 */
export function withoutBase(base: string) {
  const decoded = decodeURI(base);
  return (request: IncomingMessage, response: ServerResponse, next: () => void): void => {
    const { url = '/' } = request;
    const inside = insideOf(url, base, decoded);
    if (inside !== undefined) request.url = inside;
    if (url !== '/') {
      next();
      return;
    }
    response.statusCode = 302;
    response.setHeader('Location', base);
    response.end();
  };
}

/** The address below a base path, however its characters are encoded; undefined if it is not below. */
function insideOf(url: string, base: string, decoded: string): string | undefined {
  const parts = base.split('/').length - 1;
  const segments = url.split('/');
  try {
    const start = decodeURI(segments.slice(0, parts).join('/'));
    return `${start}/` === decoded ? `/${segments.slice(parts).join('/')}` : undefined;
  } catch {
    return undefined;
  }
}
