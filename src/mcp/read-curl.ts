import { readJson } from './read-json.ts';
import { ToolError } from './tool.ts';
import { EXPANDED, headersOf, pairsIn, urlParts, type WrittenCall, type WrittenPair } from './written-call.ts';

/** The short options of curl that take a value. */
const SHORT_WITH_VALUE = 'AbcCdDeEFHhKmoPQrtTuUwxXyYz';
/** The long names of short options that matter here. */
const LONG_NAMES: Record<string, string> = {
  X: 'request',
  H: 'header',
  d: 'data',
  F: 'form',
  G: 'get',
  u: 'user',
  I: 'head',
};
/** The options with the data of a call. */
const DATA = ['data', 'data-ascii', 'data-raw', 'data-binary', 'data-urlencode', 'json', 'form', 'form-string'];
/** The long options that take a value: those that matter here, and other common ones, whose values are not the URL. */
const LONG_WITH_VALUE = [
  ...DATA,
  ...['request', 'header', 'url', 'url-query', 'user', 'oauth2-bearer', 'user-agent', 'cookie', 'cookie-jar'],
  ...['cacert', 'capath', 'cert', 'key', 'pass', 'netrc-file', 'proxy', 'proxy-user', 'noproxy', 'interface'],
  ...['connect-timeout', 'max-time', 'retry', 'retry-delay', 'retry-max-time', 'limit-rate', 'max-redirs'],
  ...['connect-to', 'resolve', 'unix-socket', 'tls-max', 'ciphers', 'proto', 'config'],
  ...['output', 'output-dir', 'write-out', 'dump-header', 'stderr', 'trace', 'trace-ascii', 'referer', 'range'],
];

/** The name of an argument that is only a variable, which can contain any options. */
const OPEN = 'variable';

interface Option {
  name: string;
  value: string;
}

/** Reads the words of a curl command, without the first one. */
export function readCurl(words: readonly string[], holes: readonly string[]): WrittenCall {
  const options = optionsOf(words);
  const valuesOf = (name: string) => options.filter((one) => one.name === name).map(({ value }) => value);
  const has = (name: string) => options.some((one) => one.name === name);
  const [url = '', ...others] = valuesOf('url');
  // Variables between the options can contain further ones.
  const isOpen = has(OPEN);
  if (url === EXPANDED || (url === '' && isOpen))
    throw new ToolError('The URL of the command is in a variable. Write it out, so that the call can be checked.');
  const { origin, path, query } = urlParts(url, holes);
  const headers = headersOf(valuesOf('header'));
  if (has('json')) headers['content-type'] ??= 'application/json';
  // Without a password, curl asks for it.
  const [user] = valuesOf('user');
  if (user !== undefined) headers.authorization ??= `Basic ${user.includes(':') ? maskedCredentials(user) : EXPANDED}`;
  const [bearer] = valuesOf('oauth2-bearer');
  if (bearer !== undefined) headers.authorization ??= `Bearer ${maskedCredentials(bearer)}`;
  // A header can be in a variable or a file.
  if (isOpen || valuesOf('header').some((one) => one.startsWith(EXPANDED) || one.startsWith('@')))
    headers.authorization ??= EXPANDED;
  const sent = dataOf(options, headers, has('get') ? 'query' : 'body');
  if (isOpen && sent.body === 'none' && sent.pairs.length === 0) sent.body = 'unknown';
  const implied = has('head') ? 'HEAD' : sent.body === 'none' ? 'GET' : 'POST';
  const urlQuery = valuesOf('url-query').map((one) => encodedPair(one, 'query'));
  return {
    kind: 'curl',
    method: valuesOf('request').at(-1)?.toUpperCase() ?? (isOpen ? undefined : implied),
    origin,
    path,
    ...sent,
    pairs: [...pairsIn(query, 'query'), ...urlQuery, ...sent.pairs],
    headers,
    problems: [
      ...others.map(() => 'An argument is neither an option of curl nor the URL. Put values with spaces into quotes.'),
      ...sent.problems,
    ],
  };
}

/** A word for credentials, of which only matters whether a shell puts them in. */
function maskedCredentials(text: string): string {
  return text.includes(EXPANDED) ? EXPANDED : 'credentials';
}

/** The options of a command in order; the URL is an option too. */
function optionsOf(words: readonly string[]): Option[] {
  const out: Option[] = [];
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i]!;
    if (word.startsWith('--')) {
      const name = word.slice(2);
      const takesValue = LONG_WITH_VALUE.includes(name);
      if (takesValue) i += 1;
      out.push({ name, value: takesValue ? (words[i] ?? '') : '' });
    } else if (/^-./.test(word)) {
      // `-sSd value` and `-sSdvalue` are the options s, S and d.
      for (let at = 1; at < word.length; at += 1) {
        const letter = word[at]!;
        const name = LONG_NAMES[letter] ?? letter;
        if (!SHORT_WITH_VALUE.includes(letter)) {
          out.push({ name, value: '' });
          continue;
        }
        const attached = word.slice(at + 1);
        if (attached === '') i += 1;
        out.push({ name, value: attached || (words[i] ?? '') });
        break;
      }
    } else if (word === EXPANDED && words.some((one) => !one.startsWith(EXPANDED) && one.includes('/')))
      out.push({ name: OPEN, value: '' });
    else out.push({ name: 'url', value: word });
  }
  return out;
}

type Sent = Pick<WrittenCall, 'pairs' | 'body' | 'json' | 'problems'>;

/** What the options with data send. */
function dataOf(
  options: readonly Option[],
  headers: Readonly<Record<string, string>>,
  place: WrittenPair['place'],
): Sent {
  const data = options.filter(({ name }) => DATA.includes(name));
  const isFile = ({ name, value }: Option) => value.startsWith('@') && !['data-raw', 'form-string'].includes(name);
  const whole = data.map(({ value }) => value).join('');
  const isJson = data.some(({ name }) => name === 'json') || headers['content-type']?.includes('json');
  const body =
    place === 'query' || data.length === 0
      ? 'none'
      : data.some(({ name }) => name.startsWith('form'))
        ? 'multipart'
        : 'form';
  if (body !== 'none' && data.every(isFile)) return { pairs: [], body: 'unknown', problems: [] };
  if (body !== 'none' && (isJson || /^\s*[{[]/.test(whole))) return { pairs: [], body: 'json', ...readJson(whole) };
  const pairs = data.flatMap((one): WrittenPair[] => {
    if (isFile(one)) return [];
    if (one.name === 'data-urlencode') return [encodedPair(one.value, place)];
    if (one.name.startsWith('form')) return [formPair(one)];
    return pairsIn(one.value, place);
  });
  return { pairs, body, problems: [] };
}

/** A pair of `--data-urlencode`: the name is encoded and the value is not; `name@file` reads the value. */
function encodedPair(text: string, place: WrittenPair['place']): WrittenPair {
  const [, name = '', sign, value = ''] = /^([^=@]*)([=@])?(.*)$/s.exec(text) ?? [];
  const [[decoded] = ['']] = new URLSearchParams(name);
  if (sign === undefined) return { name: decoded, value: undefined, place };
  return { name: decoded, value: sign === '@' ? EXPANDED : value, place };
}

/** A pair of `-F` or `--form-string`. With `-F`, a value that begins with `@` or `<` is read from a file. */
function formPair({ name: option, value: text }: Option): WrittenPair {
  const at = text.indexOf('=');
  if (at < 0) return { name: text, value: undefined, place: 'body' };
  const value = text.slice(at + 1);
  const isRead = option === 'form' && /^[@<]/.test(value);
  return { name: text.slice(0, at), value: isRead ? EXPANDED : value, place: 'body' };
}
