import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import type { Catalog } from '../catalog/model/catalog.ts';
import { answerCall, unreadableAnswer } from './answer.ts';
import { type ReceivedCall, readCall, UnreadableRequest } from './received.ts';
import type { MockAnswer } from './rendered.ts';
import { type Router, routerOf } from './routes.ts';

/** The largest body that is read, in bytes. */
const LARGEST_BODY = 16 * 1024 * 1024;
/** How long a client may take for its headers and for its whole request, in milliseconds. */
const HEADERS_TIMEOUT = 10_000;
const REQUEST_TIMEOUT = 60_000;

/** A request with its answer. `call` is undefined if the request could not be read. */
export interface Exchange {
  method: string;
  pathname: string;
  call: ReceivedCall | undefined;
  answer: MockAnswer;
}

/**
 * Returns a server that answers calls of an API from the specs of its catalog. `failing` has the reason of each function that must
 * fail. `onExchange` gets every request with its answer.
 */
export function mockServer(
  catalog: Catalog,
  failing: ReadonlyMap<string, string>,
  onExchange: (exchange: Exchange) => void,
): http.Server {
  const router = routerOf(catalog);
  const server = http.createServer(
    { headersTimeout: HEADERS_TIMEOUT, requestTimeout: REQUEST_TIMEOUT },
    (request, response) => {
      exchange(catalog, router, failing, request)
        .then(
          (done) => {
            send(request, response, done.answer);
            onExchange(done);
          },
          // The client has closed the connection.
          () => response.destroy(),
        )
        .catch((error) => {
          if (!response.writableEnded) response.destroy();
          console.error('The mock failed:', error);
        });
    },
  );
  server.on('clientError', (_, socket) => {
    if (socket.writable) socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n');
    else socket.destroy();
  });
  return server;
}

/** Reads a request and answers it. Rejects only if the connection is closed before the request is complete. */
async function exchange(
  catalog: Catalog,
  router: Router,
  failing: ReadonlyMap<string, string>,
  request: IncomingMessage,
): Promise<Exchange> {
  const method = request.method ?? 'GET';
  const url = request.url ?? '/';
  const pathname = url.split('?')[0]!;
  const body = await bodyOf(request);
  try {
    if (body === undefined) throw new UnreadableRequest(413, `The body must not be larger than ${LARGEST_BODY} bytes.`);
    const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
    const call = await readCall(method, url, headers, body);
    return { method, pathname, call, answer: answerCall(catalog, failing, call, router(call.pathname)) };
  } catch (error) {
    const problem = error instanceof UnreadableRequest ? error : { status: 500, message: `The mock failed: ${error}` };
    return { method, pathname, call: undefined, answer: unreadableAnswer(catalog, router(pathname), problem) };
  }
}

/** The body of a request; undefined if it is too large. */
async function bodyOf(request: IncomingMessage): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    size += chunk.length;
    if (size > LARGEST_BODY) return undefined;
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}

function send(request: IncomingMessage, response: ServerResponse, { status, type, body, headers }: MockAnswer): void {
  const isHead = request.method === 'HEAD' || status === 204;
  response.writeHead(status, {
    ...(type !== '' && { 'Content-Type': `${type}; charset=utf-8` }),
    'Content-Length': Buffer.byteLength(body),
    // The rest of a body that is too large is not read.
    ...(!request.complete && { Connection: 'close' }),
    ...headers,
  });
  response.end(isHead ? undefined : body);
}
