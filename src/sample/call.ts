import type { CallFormat, CallTemplate, LINE_PLACEHOLDERS } from '../catalog/model/call-format.ts';
import type { CatalogConfig } from '../catalog/model/config.ts';
import type { Data } from '../spec/data.ts';
import type { FunctionSpec } from '../spec/function.ts';
import { escapeRegExp } from '../text/escape.ts';
import { type Argument, argumentsOf, placeOf, variableName } from './arguments.ts';
import { bodyTokens } from './body.ts';
import { dialectOf } from './dialect.ts';
import {
  inShellQuotes,
  needsEncoding,
  openShellQuote,
  quotePathSegment,
  quoteShell,
  quoteUri,
  quoteUriStrictly,
} from './quote.ts';
import { joinTokens, type Token } from './token.ts';

/** The parts of a function that its calls depend on. */
export type Callable = Pick<FunctionSpec, 'name' | 'path' | 'method' | 'request' | 'without' | 'parameters'>;
/** The settings that calls depend on. */
export type CallSettings = Pick<
  CatalogConfig,
  'host' | 'user' | 'token' | 'holes' | 'links' | 'bodyConstants' | 'postSecrets'
>;

/**
 * Writes a call of a function in a call format. `call` has the names and values to send. Returns undefined if the function
 * is not available in the format.
 */
export function callTokens(
  spec: Callable,
  call: ReadonlyMap<string, Data>,
  format: CallFormat,
  settings: CallSettings,
): Token[] | undefined {
  const template = templateOf(spec, call, format, settings);
  if (!template) return undefined;
  const args = argumentsOf(spec, call);
  // A form body is written with the pairs of `{query}`, a JSON body with `{body}`.
  const pairs = args.filter(({ place }) => place === 'query' || (place === 'body' && spec.request !== 'json'));
  const headers = args.filter(({ place }) => place === 'header');
  const placeholders: Record<(typeof LINE_PLACEHOLDERS)[number], () => Token[]> = {
    host: () => [{ text: template.host ?? settings.host, kind: 'setting', of: 'host' }],
    user: () => [{ text: settings.user, kind: 'setting', of: 'user' }],
    token: () => [{ text: settings.token, kind: 'setting', of: 'token' }],
    method: () => boilerplate(isPosted(spec, call, settings) ? 'POST' : (spec.method ?? 'GET')),
    path: () => pathTokens(spec, args),
    function: () => [{ text: spec.name, kind: 'function' }],
    query: () => pairs.flatMap((arg, i) => fill(pairTemplate(arg, i, template), arg, template)),
    headers: () => headers.flatMap((arg) => fill(template.header ?? '', arg, template)),
    body: () => bodyTokens(spec, call, template, settings),
  };
  const tokens = template.line.split(/\{(\w+)\}/).flatMap((part, i) => {
    if (i % 2 === 0) return markedBoilerplate(part, settings);
    return isKeyOf(placeholders, part) ? placeholders[part]() : boilerplate(`{${part}}`);
  });
  return joinTokens(tokens, 'boilerplate');
}

/** Returns the template of a format for a call of a function, undefined if the function is not available in the format. */
export function templateOf(
  spec: Callable,
  call: ReadonlyMap<string, Data>,
  format: CallFormat,
  settings: Pick<CallSettings, 'postSecrets'>,
): CallTemplate | undefined {
  if (spec.without?.includes(format.slug)) return undefined;
  if (spec.request) return format[spec.request];
  if (format.form && isPosted(spec, call, settings)) return format.form;
  return spec.method !== undefined && spec.method !== 'GET' ? (format.send ?? format.get) : format.get;
}

/** Returns whether a call sends a secret among the parameters of its URL or form. */
export function sendsSecret(spec: Callable, call: ReadonlyMap<string, Data>): boolean {
  return sentSecrets(spec, call).length > 0;
}

/** Returns whether calls of a GET function are POSTs with a form if they send one of its secret parameters. */
export function postsSecrets(
  spec: Pick<FunctionSpec, 'method' | 'request' | 'parameters'>,
  { postSecrets }: Pick<CallSettings, 'postSecrets'>,
): boolean {
  if (!postSecrets || spec.request || spec.method !== 'GET') return false;
  return (spec.parameters ?? []).some((field) => field.secret && placeOf(spec, field) === 'query');
}

/**
 * Returns what a reader must know about the secrets that a call sends: where they appear, and how to set the variables that hold
 * them. Empty if the call sends none.
 */
export function secretNotes(
  spec: Callable,
  call: ReadonlyMap<string, Data>,
  { secretNote, variableNote }: Pick<CallTemplate, 'secretNote' | 'variableNote'>,
): string[] {
  const secrets = sentSecrets(spec, call);
  if (secrets.length === 0) return [];
  const inFiles = secrets.every(({ source }) => source?.kind === 'file');
  return [secretNote, inFiles ? undefined : variableNote].filter((note) => note !== undefined);
}

/** The secrets that a call sends among the parameters of its URL or form. Most functions have none. */
function sentSecrets(spec: Callable, call: ReadonlyMap<string, Data>): Argument[] {
  if (!spec.parameters?.some(({ secret }) => secret)) return [];
  return argumentsOf(spec, call).filter(
    ({ parameter, place }) => parameter?.secret && (place === 'query' || place === 'body'),
  );
}

/** Whether a call that would send a secret in its URL is sent as a form instead. */
function isPosted(
  spec: Callable,
  call: ReadonlyMap<string, Data>,
  { postSecrets }: Pick<CallSettings, 'postSecrets'>,
): boolean {
  const { request, method = 'GET' } = spec;
  return postSecrets && !request && (method === 'GET' || method === 'POST') && sendsSecret(spec, call);
}

const isKeyOf = <K extends string>(object: Record<K, unknown>, key: string): key is K => Object.hasOwn(object, key);

const boilerplate = (text: string): Token[] => (text === '' ? [] : [{ text, kind: 'boilerplate' }]);

/** The fixed text of a template, with its links to functions and the parts that a reader replaces. */
function markedBoilerplate(text: string, { links, holes }: CallSettings): Token[] {
  const words = [...holes, ...Object.keys(links)].filter((word) => text.includes(word));
  if (words.length === 0) return boilerplate(text);
  const pattern = new RegExp(`(${words.map(escapeRegExp).join('|')})`);
  return text.split(pattern).flatMap((part, i): Token[] => {
    if (i % 2 === 0) return boilerplate(part);
    if (holes.includes(part)) return [{ text: part, kind: 'hole' }];
    return [{ text: part, kind: 'boilerplate', of: links[part]!, in: 'functions' }];
  });
}

/** The path of the function. A parameter in the path is replaced with its value, or stays in braces if it has none. */
function pathTokens(spec: Callable, args: readonly Argument[]): Token[] {
  return spec.path.split(/\{([^}]+)\}/).flatMap((part, i): Token[] => {
    if (i % 2 === 0) return part === '' ? [] : [{ text: part, kind: 'function' }];
    const arg = args.find(({ place, parameter }) => place === 'path' && parameter?.name === part);
    return [{ text: arg ? quotePathSegment(arg.value) : `{${part}}`, kind: 'value', of: part, in: 'parameters' }];
  });
}

/** The template of one pair: for a file, a PEM text or a secret, for the first pair, for a value that needs encoding, or for any other. */
function pairTemplate({ value, source, parameter }: Argument, index: number, template: CallTemplate): string {
  if (parameter?.format === 'file' && template.filePair !== undefined) return template.filePair;
  if (source?.kind === 'file' && template.pemPair !== undefined) return template.pemPair;
  if (parameter?.secret && template.secretPair !== undefined) return template.secretPair;
  if (index === 0 && template.firstPair !== undefined) return template.firstPair;
  if (template.encodedPair !== undefined && needsEncoding(value)) return template.encodedPair;
  return template.pair ?? '';
}

/** A placeholder of a pair, with the quotes around it. */
const PLACEHOLDER = /(["'])(\$?)\{(\w+)\}\1|\{(\w+)\}/g;

/** Fills a pair. A shell reads the name and the value as one word even if only the value is in quotes. */
function fill(pair: string, arg: Argument, template: CallTemplate): Token[] {
  const out: Token[] = [];
  let end = 0;
  // `&` and `=` are punctuation; an option such as `-d` is boilerplate.
  const fixed = (text: string) => {
    if (text !== '') out.push({ text, kind: /[a-z]/i.test(text) ? 'boilerplate' : 'punctuation' });
  };
  for (const match of pair.matchAll(PLACEHOLDER)) {
    const [whole, quote = '', sigil = '', quoted, plain] = match;
    const token = placeholderToken(quoted ?? plain!, arg, template, openShellQuote(pair.slice(0, match.index) + quote));
    if (!token) continue;
    fixed(pair.slice(end, match.index));
    out.push({ ...token, text: `${quote}${sigil}${token.text}${quote}` });
    end = match.index + whole.length;
  }
  fixed(pair.slice(end));
  return out;
}

/** What is written for a placeholder of a pair; undefined if it is not one. `open` are the quotes around it in a shell. */
function placeholderToken(
  placeholder: string,
  { name, value, source, parameter }: Argument,
  template: CallTemplate,
  open: '"' | "'" | undefined,
): Token | undefined {
  const link = parameter ? { of: parameter.name, in: 'parameters' as const } : {};
  switch (placeholder) {
    case 'name':
      return { text: quotedName(name, template, open), kind: 'name', ...link };
    case 'encodedName':
      return { text: quoteUriStrictly(name), kind: 'name', ...link };
    case 'value':
      if (source && dialectOf(template.quote))
        return { text: quotedValue(value, source, template, open), kind: 'variable' };
      return { text: quotedValue(value, source, template, open), kind: 'value' };
    case 'file':
      return { text: source?.name ?? '', kind: 'variable' };
    case 'variable':
      return { text: source?.kind === 'variable' ? source.name : variableName(name), kind: 'variable' };
    case 'hole':
      return { text: `YOUR_${variableName(name)}`, kind: 'hole' };
    default:
      return undefined;
  }
}

/** Where a format encodes values by itself (`encodedPair`), it expects names that are encoded already, as curl does. */
function quotedName(name: string, { quote, encodedPair }: CallTemplate, open: '"' | "'" | undefined): string {
  if (quote === 'uri') return quoteUri(name);
  if (quote !== 'shell') return dialectOf(quote)?.string(name) ?? name;
  const known = encodedPair !== undefined && needsEncoding(name) ? quoteUri(name) : name;
  return open ? inShellQuotes(known, open) : quoteShell(known);
}

function quotedValue(
  value: string,
  source: Argument['source'],
  { quote, percentEncode = '' }: CallTemplate,
  open: '"' | "'" | undefined,
): string {
  if (quote === 'uri') return quoteUri(value);
  const dialect = dialectOf(quote);
  if (dialect) return source ? dialect[source.kind](source.name) : dialect.string(value);
  if (quote !== 'shell') return value;
  const known = encodeCharacters(value, percentEncode);
  if (open) return inShellQuotes(known, open);
  return known === '' ? '' : quoteShell(known);
}

/** Percent-encodes the characters of a list, which a program would otherwise decode. */
function encodeCharacters(value: string, characters: string): string {
  return [...value].map((one) => (characters.includes(one) ? encodeURIComponent(one) : one)).join('');
}
