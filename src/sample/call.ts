import type { CallFormat, CallTemplate, LINE_PLACEHOLDERS } from '../catalog/model/call-format.ts';
import type { Data } from '../spec/data.ts';
import { escapeRegExp } from '../text/escape.ts';
import { type Argument, argumentsOf } from './arguments.ts';
import { bodyTokens } from './body.ts';
import { fill, pairTemplate } from './call-pair.ts';
import { isPosted } from './call-secrets.ts';
import type { Callable, CallSettings } from './callable.ts';
import { quotePathSegment } from './quote.ts';
import { joinTokens, type Token } from './token.ts';

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
