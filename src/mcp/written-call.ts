import type { CallFormat } from '../catalog/model/call-format.ts';
import type { Data } from '../spec/data.ts';

/**
 * Represents what a shell puts into a word, such as `$PASSWORD`: a character of a private use area. A value that contains it is
 * not known.
 */
export const EXPANDED = '\uE000';

/** A name and a value that a call sends. */
export interface WrittenPair {
  name: string;
  /** Undefined if only a name, or only a value, is written. */
  value: string | undefined;
  place: 'query' | 'body';
}

/** A call as someone wrote it. */
export interface WrittenCall {
  /** A URL, an HTTP request, a curl command, a command of the API, or a link to a page with a filled-in call. */
  kind: 'url' | 'request' | 'curl' | 'command' | 'link';
  /** The HTTP method that it is sent with; undefined for a command, a link, or options in a variable. */
  method: string | undefined;
  /** The scheme and the host of the URL: `https://host:2087`; empty if it has none. */
  origin: string;
  /** The path of the URL, the name that the command calls, or the name of the function that a link leads to. */
  path: string;
  /** The format of a command. */
  format?: CallFormat;
  pairs: WrittenPair[];
  /** How the body is written; `unknown` if it is read from a file. */
  body: 'none' | 'form' | 'multipart' | 'json' | 'unknown';
  json?: Data;
  /** By name, in lowercase. */
  headers: Record<string, string>;
  /** What is wrong with how it is written, as sentences without values. */
  problems: string[];
}

/** Returns the pairs of a query or a form body. A pair without `=` has no value. */
export function pairsIn(text: string, place: WrittenPair['place']): WrittenPair[] {
  return text
    .split('&')
    .filter((one) => one !== '')
    .map((one) => {
      const [[name, value] = ['', '']] = new URLSearchParams(one);
      return { name, value: one.includes('=') ? value : undefined, place };
    });
}

/** Returns the values of headers by their names in lowercase. A line without a colon is not a header. */
export function headersOf(lines: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    lines
      .filter((line) => line.includes(':'))
      .map((line) => [line.split(':')[0]!.trim().toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]),
  );
}

/** The parts of a URL. */
export interface UrlParts {
  origin: string;
  path: string;
  query: string;
}

/** Splits a URL, a path or an address without a scheme. A `#` in the path may be a part that a reader replaces. */
export function urlParts(url: string, holes: readonly string[]): UrlParts {
  const [, origin = '', rest = ''] = /^((?:https?:\/\/)?[^/?\s]*)(.*)$/is.exec(url) ?? [];
  const [whole = '', ...queries] = rest.split('?');
  const path = holes.some((hole) => whole.includes(hole)) ? whole : whole.split('#')[0]!;
  return { origin, path, query: queries.join('?').split('#')[0]! };
}
