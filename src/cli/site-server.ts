import fs from 'node:fs';
import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import path from 'node:path';
import { constants } from 'node:zlib';
import compression from 'compression';
import send from 'send';
import type { Redirect } from '../catalog/model/redirect-table.ts';
import { contentType } from '../export/media-types.ts';
import { GENERAL_HEADERS, headersOf } from '../hosting/headers.ts';
import { nearestMarkdown } from '../hosting/not-found.ts';
import { NOT_FOUND } from '../hosting/site.ts';
import { siteRedirects } from '../hosting/site-redirects.ts';
import { markdownPath, WANTS_MARKDOWN } from '../hosting/wants-markdown.ts';

/** How long an idle connection stays open, in milliseconds: longer than the usual pauses of clients. */
const KEEP_ALIVE = 65_000;
/** Headers that `send` sets for a file, and that must not be sent with the 404 page. */
const FILE_HEADERS = ['Accept-Ranges', 'Content-Length', 'Content-Range', 'Content-Type', 'ETag', 'Last-Modified'];

/**
 * Returns a server for the files of a folder below a base path, with the headers and features of a published site:
 * compressed, with validators and ranges, redirects for old addresses, and 404.html for what does not exist.
 */
export function siteServer(site: string, base: string): http.Server {
  const served = { site, base, redirectOf: siteRedirects(site) };
  const compress = compression({
    // A range of a compressed response would be a range of different bytes.
    filter: (request, response) => request.headers.range === undefined && compression.filter(request, response),
    brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } },
  });
  const server = http.createServer((request, response) => {
    for (const [name, value] of Object.entries(GENERAL_HEADERS)) response.setHeader(name, value);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    const handled = request as Parameters<typeof compress>[0];
    compress(handled, response as Parameters<typeof compress>[1], () => answer(served, request, response));
  });
  // A busy client, such as a link checker, would otherwise send requests on connections that have just been closed.
  server.keepAliveTimeout = KEEP_ALIVE;
  return server;
}

/** A site that is served: its folder, its base path, and where its old addresses lead. */
interface Served {
  site: string;
  base: string;
  redirectOf: Redirect;
}

function answer(served: Served, request: IncomingMessage, response: ServerResponse): void {
  const { site, base } = served;
  const [pathname = '', query] = (request.url ?? '/').split(/(\?.*)/s, 2);
  const redirect = () => response.writeHead(301, { Location: `${pathname}/${query ?? ''}` }).end();
  const file = fileOf(pathname, base);
  if (file === 'base') {
    redirect();
    return;
  }
  if (file === undefined) {
    missing(served, request, response);
    return;
  }
  const isPage = file === '' || file.endsWith('/');
  if (isPage) response.setHeader('Vary', 'Accept');
  const markdown = isPage && wantsMarkdown(request) ? markdownPath(file) : undefined;
  const sent = markdown !== undefined && fs.existsSync(path.join(site, markdown)) ? markdown : file;
  send(request, `/${sent.split('/').map(encodeURIComponent).join('/')}`, {
    root: site,
    // Hidden files are not part of a site, except `.well-known`, which RFC 8615 defines.
    dotfiles: file.startsWith('.well-known/') ? 'allow' : 'ignore',
  })
    .on('headers', (response: ServerResponse) => {
      for (const [name, value] of Object.entries(headersOf(sent))) response.setHeader(name, value);
      response.setHeader('Content-Type', contentType(sent === '' || sent.endsWith('/') ? 'index.html' : sent));
    })
    .on('directory', (_: ServerResponse, folder: string) => {
      if (fs.existsSync(path.join(folder, 'index.html'))) redirect();
      else missing(served, request, response);
    })
    .on('error', ({ status }: { status: number }) => {
      if (status === 412 || status === 416) response.writeHead(status).end();
      else missing(served, request, response);
    })
    .pipe(response);
}

const wantsMarkdown = ({ headers }: IncomingMessage): boolean =>
  new RegExp(WANTS_MARKDOWN, 'i').test(headers.accept ?? '');

/** The path in the site that an address leads to; `base` if only the slash after the base path is missing. */
function fileOf(pathname: string, base: string): string | 'base' | undefined {
  try {
    const decoded = decodeURIComponent(pathname);
    const decodedBase = decodeURIComponent(base);
    if (`${decoded}/` === decodedBase) return 'base';
    if (!decoded.startsWith(decodedBase)) return undefined;
    const file = decoded.slice(decodedBase.length);
    // A redirect from `//host` would lead to another host.
    return file.startsWith('/') || /[\0\\]/.test(file) ? undefined : file;
  } catch {
    return undefined;
  }
}

/** Redirects an old address in one step; anything else gets the 404 page, in Markdown if that was asked for. */
function missing({ site, base, redirectOf }: Served, request: IncomingMessage, response: ServerResponse): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const [pathname = '', query = ''] = (request.url ?? '/').split(/\?(.*)/s, 2);
  for (const name of FILE_HEADERS) response.removeHeader(name);
  // An old host that points here has its old addresses at the root, wherever the site is.
  const inside = pathname.startsWith(base) ? pathname.slice(base.length - 1) : pathname;
  const target = redirectOf(inside, query);
  if (target !== undefined) {
    response.writeHead(301, { Location: base + target.slice(1) }).end();
    return;
  }
  response.setHeader('Vary', 'Accept');
  if (wantsMarkdown(request)) {
    sendNotFound(request, response, nearestMarkdown(site, base, pathname), 'text/markdown');
    return;
  }
  fs.readFile(path.join(site, NOT_FOUND), (error, page) =>
    sendNotFound(request, response, error ? 'Not found\n' : page, error ? 'text/plain' : 'text/html'),
  );
}

function sendNotFound(
  request: IncomingMessage,
  response: ServerResponse,
  content: string | Buffer,
  type: string,
): void {
  const body = Buffer.from(content);
  response.writeHead(404, {
    'Content-Type': `${type}; charset=utf-8`,
    'Content-Length': body.length,
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}
