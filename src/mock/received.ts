import { type Data, fromPlain } from '../spec/data.ts';

/** A request as a function sees it. */
export interface ReceivedCall {
  method: string;
  /** The path of the URL, as it was sent. */
  pathname: string;
  headers: Readonly<Record<string, string>>;
  /** Names and values of the URL and of a form, in the order in which they were sent. */
  pairs: readonly (readonly [name: string, value: string])[];
  /** The JSON body; undefined if there is none. */
  json?: Data;
}

/** A request that cannot be read: the reason, and the HTTP status to respond with. */
export class UnreadableRequest extends Error {
  readonly status: number;
  constructor(status: number, reason: string) {
    super(reason);
    this.status = status;
  }
}

/**
 * Reads a request: the query of its URL, and a form, multipart or JSON body by its content type. Throws an UnreadableRequest if
 * the body does not match its headers.
 */
export async function readCall(
  method: string,
  url: string,
  headers: Readonly<Record<string, string>>,
  body: Uint8Array<ArrayBuffer>,
): Promise<ReceivedCall> {
  // The target can be an absolute URL, which proxies send. The path `//host` must not become a host.
  const [target = '', ...rest] = url.replace(/^https?:\/\/[^/?]*/i, '').split('?');
  const query = [...new URLSearchParams(rest.join('?'))];
  const call = { method, pathname: target, headers };
  if (body.length === 0) return { ...call, pairs: query };
  if ((headers['content-encoding'] ?? 'identity') !== 'identity')
    throw new UnreadableRequest(415, 'The body must not be compressed.');
  const type = (headers['content-type'] ?? '').split(';')[0]!.trim().toLowerCase();
  if (type === 'application/json' || type.endsWith('+json')) return { ...call, pairs: query, json: jsonOf(body) };
  if (type === 'multipart/form-data') return { ...call, pairs: [...query, ...(await partsOf(headers, body))] };
  return { ...call, pairs: [...query, ...new URLSearchParams(new TextDecoder().decode(body))] };
}

function jsonOf(body: Uint8Array): Data {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch {
    throw new UnreadableRequest(200, 'The body is not valid UTF-8.');
  }
  try {
    return fromPlain(JSON.parse(text));
  } catch {
    throw new UnreadableRequest(200, 'The body is not valid JSON.');
  }
}

/** The parts of a multipart body; a file is its content as text. */
async function partsOf(
  headers: Readonly<Record<string, string>>,
  body: Uint8Array<ArrayBuffer>,
): Promise<[string, string][]> {
  try {
    const form = await new Response(body, { headers: { 'Content-Type': headers['content-type']! } }).formData();
    const parts = [...form].map(
      async ([name, value]): Promise<[string, string]> => [
        name,
        typeof value === 'string' ? value : await value.text(),
      ],
    );
    return await Promise.all(parts);
  } catch {
    throw new UnreadableRequest(200, 'The multipart body cannot be read.');
  }
}
