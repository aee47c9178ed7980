// Answers requests on hosts that run a script before their files. It is bundled for them, so it must not need Node.
import { openRedirects, type Redirect } from '../catalog/model/redirect-table.ts';
import { contentType } from '../export/media-types.ts';
import { GENERAL_HEADERS, headersOf } from './headers.ts';
import { markdownPath, WANTS_MARKDOWN } from './wants-markdown.ts';

/** What a script needs to know about its site and its host. */
export interface Edge {
  /** The path of the site: begins and ends with `/`, percent-encoded. */
  base: string;
  /** Asks the host for one of its files. */
  file(request: Request): Promise<Response>;
}

let redirects: Promise<Redirect> | undefined;

/**
 * Answers a request: with a file of the site, as Markdown if a program asks for that; with a redirect for an old address; or with
 * the 404 page.
 */
export async function answer(request: Request, { base, file }: Edge): Promise<Response> {
  const url = new URL(request.url);
  const at = (path: string) => new Request(new URL(base + path, url), { headers: request.headers });
  const wantsMarkdown = new RegExp(WANTS_MARKDOWN, 'i').test(request.headers.get('accept') ?? '');
  const inside = url.pathname.startsWith(base) ? url.pathname.slice(base.length) : undefined;
  const isPage = inside !== undefined && /(?:^|\/)$/.test(inside);
  if (isPage && wantsMarkdown) {
    const markdown = await file(at(markdownPath(inside)));
    if (markdown.ok)
      return withHeaders(markdown, { ...headersOf(inside), 'Content-Type': contentType('.md'), Vary: 'Accept' });
  }
  const found = await file(request);
  if (found.status !== 404) {
    const headers = headersOf(inside ?? '');
    if (found.ok) headers['Content-Type'] = contentType(isPage ? '.html' : url.pathname);
    if (isPage) headers.Vary = 'Accept';
    return withHeaders(found, headers);
  }
  redirects ??= file(new Request(new URL(`${base}redirects.json`, url)))
    .then((table) => table.json())
    .then(openRedirects);
  const target = (await redirects)(inside === undefined ? url.pathname : `/${inside}`, url.search.slice(1));
  if (target !== undefined)
    return new Response(null, { status: 301, headers: { ...GENERAL_HEADERS, Location: base + target.slice(1) } });
  const page = wantsMarkdown ? await file(at('404.md')) : found;
  return withHeaders(new Response(page.body, { status: 404, headers: page.headers }), {
    ...GENERAL_HEADERS,
    Vary: 'Accept',
  });
}

/** A response with other headers. */
function withHeaders(response: Response, headers: Readonly<Record<string, string>>): Response {
  const changed = new Response(response.body, response);
  for (const [name, value] of Object.entries(headers)) changed.headers.set(name, value);
  return changed;
}
