import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { pipeline } from 'node:stream';

/** The headers that a site is to be sent with; README says the same for other servers. */
const HEADERS = {
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; worker-src 'self' blob:; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
};

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
};

/** The path under which a built site lies on its server, as its pages say themselves: begins and ends with `/`. */
export function baseOf(root: string): string {
  const page = path.join(root, '404.html');
  return (fs.existsSync(page) && /data-base="([^"]+)"/.exec(fs.readFileSync(page, 'utf8'))?.[1]) || '/';
}

/** A server for a folder of static files below a base path; what is not there gets the folder's 404.html. */
export function siteServer(root: string, base: string): http.Server {
  return http.createServer((request, response) => {
    // Not by `new URL`, which throws for `//` and the like.
    const pathname = request.url?.split('?', 1)[0] ?? '/';
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
    if (request.method !== 'GET' && request.method !== 'HEAD') return void response.writeHead(405).end();
    const found = fileFor(root, base, pathname);
    if (found === 'folder') return void response.writeHead(301, { Location: `${pathname}/` }).end();
    const file = found ?? path.join(root, '404.html');
    if (!fs.existsSync(file)) return void response.writeHead(404).end();
    // What Astro names after its content never changes; all else is asked for again.
    const fresh = pathname.includes('/_astro/') ? 'public, max-age=31536000, immutable' : 'no-cache';
    response.writeHead(found ? 200 : 404, {
      'Content-Type': TYPES[path.extname(file)] ?? 'application/octet-stream',
      'Cache-Control': fresh,
    });
    if (request.method === 'HEAD') return void response.end();
    // A build may take the file away at this moment, and a reader may leave: neither ends the server.
    pipeline(fs.createReadStream(file), response, () => {});
  });
}

/** The file for an address; `folder` where only a slash is missing, undefined where there is nothing. */
function fileFor(root: string, base: string, pathname: string): string | 'folder' | undefined {
  if (`${pathname}/` === base) return 'folder';
  if (!pathname.startsWith(base)) return undefined;
  let inside: string;
  try {
    inside = decodeURIComponent(pathname.slice(base.length));
  } catch {
    return undefined;
  }
  const file = path.join(root, inside);
  if (file !== root && !file.startsWith(root.endsWith(path.sep) ? root : root + path.sep)) return undefined;
  // With a slash too many, the address that a folder is sent on to would be one on another host.
  if (inside.includes('\0') || inside.startsWith('/')) return undefined;
  const isFolder = fs.statSync(file, { throwIfNoEntry: false })?.isDirectory();
  if (isFolder === undefined) return undefined;
  if (!isFolder) return file;
  const index = path.join(file, 'index.html');
  if (!fs.existsSync(index)) return undefined;
  return pathname.endsWith('/') ? index : 'folder';
}
