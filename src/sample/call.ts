import type { CallFormat, CallTemplate, CatalogConfig } from '../catalog/model/config.ts';
import type { Data } from '../spec/data.ts';
import { findField } from '../spec/field.ts';
import type { FunctionSpec } from '../spec/function.ts';
import { type Argument, argumentsOf } from './arguments.ts';
import { writeJson } from './json.ts';
import { needsEncoding, quoteShell, quoteUri } from './quote.ts';
import { toWireBooleans } from './response.ts';
import type { Token } from './token.ts';
import { fromData, type Member, toData } from './value.ts';

/** A call of a function in one form; undefined where the function cannot be called that way. */
export function callTokens(
  spec: FunctionSpec,
  values: ReadonlyMap<string, Data>,
  form: CallFormat,
  config: CatalogConfig,
): Token[] | undefined {
  const template = templateOf(spec, form);
  if (!template) return undefined;
  const call = toWireCall(spec, values, config);
  const args = argumentsOf(spec, call);
  const holes: Record<string, () => Token[]> = {
    host: () => frame(config.host),
    method: () => frame(spec.method ?? 'GET'),
    path: () => pathTokens(spec, args, template),
    function: () => [{ text: spec.name, kind: 'function' }],
    query: () => args.filter(({ place }) => place === 'query').flatMap((arg) => pairTokens(arg, template)),
    headers: () =>
      args.filter(({ place }) => place === 'header').flatMap((arg) => fill(template.header ?? '', arg, template)),
    body: () => bodyTokens(spec, call, template, config),
  };
  const tokens = template.line.split(/\{(\w+)\}/).flatMap((part, i) => {
    if (i % 2 === 0) return frameTokens(part, config);
    return Object.hasOwn(holes, part) ? holes[part]!() : frame(`{${part}}`);
  });
  return joinedFrames(tokens);
}

/** Joins parts of the frame that stand side by side, so that an address is one piece. */
function joinedFrames(tokens: readonly Token[]): Token[] {
  const out: Token[] = [];
  for (const token of tokens) {
    const last = out.at(-1);
    const isPlain = (one: Token | undefined) => one?.kind === 'boilerplate' && one.of === undefined;
    if (isPlain(last) && isPlain(token)) out[out.length - 1] = { ...last!, text: last!.text + token.text };
    else out.push(token);
  }
  return out;
}

/** The values of a call with booleans as the API writes them. */
function toWireCall(spec: FunctionSpec, call: ReadonlyMap<string, Data>, config: CatalogConfig): Map<string, Data> {
  return new Map(
    [...call].map(([name, value]) => {
      const parameter = findField(spec.parameters ?? [], name);
      return [name, parameter ? toData(toWireBooleans(fromData(value, parameter.name, parameter), config)) : value];
    }),
  );
}

/** The template for the way in which a function takes its parameters. */
export function templateOf(spec: FunctionSpec, form: CallFormat): CallTemplate | undefined {
  if (spec.without?.includes(form.slug)) return undefined;
  if (spec.request) return form[spec.request];
  return spec.method !== undefined && spec.method !== 'GET' ? (form.send ?? form.get) : form.get;
}

const frame = (text: string): Token[] => (text === '' ? [] : [{ text, kind: 'boilerplate' }]);

/** The fixed part of a call; words that the catalog links to a function lead there. */
function frameTokens(text: string, { links }: CatalogConfig): Token[] {
  const words = Object.keys(links);
  if (words.length === 0) return frame(text);
  const pattern = new RegExp(`(${words.map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})`);
  return text
    .split(pattern)
    .flatMap((part, i): Token[] =>
      i % 2 ? [{ text: part, kind: 'boilerplate', of: links[part]!, in: 'functions' }] : frame(part),
    );
}

/** What is called; a parameter whose place is the path stands there in braces. */
function pathTokens(spec: FunctionSpec, args: readonly Argument[], { quote }: CallTemplate): Token[] {
  // What an address takes as it is and a shell does not is encoded too, so that the address needs no quotes.
  const encode = (value: string) =>
    quote === 'shell'
      ? quoteUri(value).replaceAll(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
      : quoteUri(value);

  return spec.path.split(/\{([^}]+)\}/).flatMap((part, i): Token[] => {
    if (i % 2 === 0) return part === '' ? [] : [{ text: part, kind: 'function' }];
    const given = args.find(({ place, parameter }) => place === 'path' && parameter?.name === part);
    return [{ text: given ? encode(given.value) : `{${part}}`, kind: 'value', of: part, in: 'parameters' }];
  });
}

function pairTokens(arg: Argument, template: CallTemplate): Token[] {
  const pair = template.encodedPair && needsEncoding(arg.value) ? template.encodedPair : (template.pair ?? '');
  return fill(pair, arg, template);
}

function fill(pair: string, { name, value, parameter }: Argument, template: CallTemplate): Token[] {
  // The shell reads name and value as one word where both are quoted together, and that is what curl wants.
  return pair.split(/(\{name\}|\{value\})/).flatMap((part): Token[] => {
    if (part === '{name}') {
      const text = template.quote === 'uri' ? quoteUri(name) : template.quote === 'shell' ? quoteShell(name) : name;
      return [{ text, kind: 'name', ...(parameter ? { of: parameter.name, in: 'parameters' as const } : {}) }];
    }
    if (part === '{value}') return [{ text: quoted(value, template), kind: 'value' }];
    // `&` and `=` hold a pair together; an option such as `-d` is part of the frame.
    return part === '' ? [] : [{ text: part, kind: /[a-z]/i.test(part) ? 'boilerplate' : 'punctuation' }];
  });
}

function quoted(value: string, { quote }: CallTemplate): string {
  if (quote === 'uri') return quoteUri(value);
  return quote === 'shell' && value !== '' ? quoteShell(value) : value;
}

/** The JSON body: what every body has, and the parameters that were given, in their own types. */
function bodyTokens(
  spec: FunctionSpec,
  call: ReadonlyMap<string, Data>,
  template: CallTemplate,
  config: CatalogConfig,
): Token[] {
  const constants: Member[] =
    template.indent < 0
      ? []
      : Object.entries(config.bodyConstants).map(([key, value]) => ({ key, value: fromData(value, '', undefined) }));
  const given: Member[] = [...call].flatMap(([name, value]): Member[] => {
    const field = findField(spec.parameters ?? [], name);
    if (field?.in === 'path' || field?.in === 'header') return [];
    // A key that a pattern stands for leads to the pattern's row.
    const path = field?.name ?? name;
    return [{ key: name, ...(field ? { path } : {}), value: fromData(value, path, field) }];
  });
  const out: Token[] = [];
  writeJson(out, { kind: 'object', members: [...constants, ...given] }, template.indent < 0 ? -1 : 0, 'parameters');
  const indent = ' '.repeat(Math.max(0, template.indent));
  return out.map((token) => {
    const text = template.quote === 'shell' ? token.text.replaceAll("'", `'\\''`) : token.text;
    return { ...token, text: text.replaceAll('\n', `\n${indent}`) };
  });
}
