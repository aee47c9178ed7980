import { readJson } from './read-json.ts';
import { headersOf, pairsIn, urlParts, type WrittenCall, type WrittenPair } from './written-call.ts';

/** The first line of an HTTP request, or a URL alone. */
const FIRST_LINE = /^(?:([A-Z]+)\s+)?((?:https?:\/\/|\/|[\w.-]+(?::\d+)?\/)\S*)[^\S\n]*(?:HTTP\/[\d.]+)?[^\S\n]*$/;

/** Reads a URL, or an HTTP request with its headers and body. Returns undefined for other text. */
export function readRequest(text: string, holes: readonly string[]): WrittenCall | undefined {
  const [first = '', ...rest] = text.split(/\r?\n/);
  const [, method, url] = FIRST_LINE.exec(first) ?? [];
  if (url === undefined) return undefined;
  const { origin, path, query } = urlParts(url, holes);
  const blank = rest.findIndex((line) => line.trim() === '');
  const headerLines = rest.slice(0, blank < 0 ? rest.length : blank);
  const headers = headersOf(headerLines);
  const body =
    blank < 0
      ? ''
      : rest
          .slice(blank + 1)
          .join('\n')
          .trim();
  const sent = bodyOf(body, headers['content-type'] ?? '');
  return {
    kind: method === undefined && rest.length === 0 ? 'url' : 'request',
    method: method?.toUpperCase() ?? 'GET',
    origin: origin || (headers.host ?? ''),
    path,
    headers,
    ...sent,
    pairs: [...pairsIn(query, 'query'), ...sent.pairs],
  };
}

function bodyOf(text: string, type: string): Pick<WrittenCall, 'body' | 'pairs' | 'json' | 'problems'> {
  if (text === '') return { body: 'none', pairs: [], problems: [] };
  if (type.includes('json') || /^[{[]/.test(text)) return { body: 'json', pairs: [], ...readJson(text) };
  if (!type.includes('multipart')) return { body: 'form', pairs: pairsIn(text, 'body'), problems: [] };
  // As the pages write it: a line for each part of the form. The first line may have the constants of the API.
  const pairs = text.split('\n').map((line): WrittenPair => {
    const at = line.indexOf('=');
    return at < 0
      ? { name: line, value: undefined, place: 'body' }
      : { name: line.slice(0, at), value: line.slice(at + 1), place: 'body' };
  });
  return { body: 'multipart', pairs, problems: [] };
}
