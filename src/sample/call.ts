import type { CallFormat, CallTemplate, CatalogConfig } from '../catalog/model/config.ts';
import type { Data } from '../spec/data.ts';
import type { FunctionSpec } from '../spec/function.ts';
import { type Argument, argumentsOf } from './arguments.ts';
import { bodyTokens } from './body.ts';
import { needsEncoding, quotePathSegment, quoteShell, quoteUri } from './quote.ts';
import { joinTokens, type Token } from './token.ts';

/**
 * Writes a call of a function in a call format. `call` has the names and values to send. Returns undefined if the function
 * is not available in the format.
 */
export function callTokens(
  spec: FunctionSpec,
  call: ReadonlyMap<string, Data>,
  format: CallFormat,
  config: CatalogConfig,
): Token[] | undefined {
  const template = templateOf(spec, format);
  if (!template) return undefined;
  const args = argumentsOf(spec, call);
  // A form body is written with the pairs of `{query}`, a JSON body with `{body}`.
  const pairs = args.filter(({ place }) => place === 'query' || (place === 'body' && spec.request !== 'json'));
  const headers = args.filter(({ place }) => place === 'header');
  const placeholders: Record<string, () => Token[]> = {
    host: () => boilerplate(config.host),
    method: () => boilerplate(spec.method ?? 'GET'),
    path: () => pathTokens(spec, args),
    function: () => [{ text: spec.name, kind: 'function' }],
    query: () => pairs.flatMap((arg, i) => fill(pairTemplate(arg, i, template), arg, template)),
    headers: () => headers.flatMap((arg) => fill(template.header ?? '', arg, template)),
    body: () => bodyTokens(spec, call, template, config),
  };
  const tokens = template.line.split(/\{(\w+)\}/).flatMap((part, i) => {
    if (i % 2 === 0) return linkedBoilerplate(part, config);
    return Object.hasOwn(placeholders, part) ? placeholders[part]!() : boilerplate(`{${part}}`);
  });
  return joinTokens(tokens, 'boilerplate');
}

/** Returns the template of a format for a function, undefined if the function is not available in the format. */
export function templateOf(spec: FunctionSpec, format: CallFormat): CallTemplate | undefined {
  if (spec.without?.includes(format.slug)) return undefined;
  if (spec.request) return format[spec.request];
  return spec.method !== undefined && spec.method !== 'GET' ? (format.send ?? format.get) : format.get;
}

const boilerplate = (text: string): Token[] => (text === '' ? [] : [{ text, kind: 'boilerplate' }]);

/** The fixed text of a template; words that `links` in catalog.yaml names link to a function. */
function linkedBoilerplate(text: string, { links }: CatalogConfig): Token[] {
  const words = Object.keys(links);
  if (words.length === 0) return boilerplate(text);
  const pattern = new RegExp(`(${words.map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})`);
  return text
    .split(pattern)
    .flatMap((part, i): Token[] =>
      i % 2 ? [{ text: part, kind: 'boilerplate', of: links[part]!, in: 'functions' }] : boilerplate(part),
    );
}

/** The path of the function. A parameter in the path is replaced with its value, or stays in braces if it has none. */
function pathTokens(spec: FunctionSpec, args: readonly Argument[]): Token[] {
  return spec.path.split(/\{([^}]+)\}/).flatMap((part, i): Token[] => {
    if (i % 2 === 0) return part === '' ? [] : [{ text: part, kind: 'function' }];
    const arg = args.find(({ place, parameter }) => place === 'path' && parameter?.name === part);
    return [{ text: arg ? quotePathSegment(arg.value) : `{${part}}`, kind: 'value', of: part, in: 'parameters' }];
  });
}

/** The template of one pair: for a file, for the first pair, for a value that needs encoding, or for any other. */
function pairTemplate({ value, parameter }: Argument, index: number, template: CallTemplate): string {
  if (parameter?.format === 'file' && template.filePair !== undefined) return template.filePair;
  if (index === 0 && template.firstPair !== undefined) return template.firstPair;
  if (template.encodedPair !== undefined && needsEncoding(value)) return template.encodedPair;
  return template.pair ?? '';
}

/** Fills a pair. A shell reads the name and the value as one word even if only the value is in quotes. */
function fill(pair: string, { name, value, parameter }: Argument, template: CallTemplate): Token[] {
  return pair.split(/(\{name\}|\{value\})/).flatMap((part): Token[] => {
    if (part === '{name}') {
      const link = parameter ? { of: parameter.name, in: 'parameters' as const } : {};
      return [{ text: quotedName(name, template), kind: 'name', ...link }];
    }
    if (part === '{value}') return [{ text: quotedValue(value, template), kind: 'value' }];
    // `&` and `=` are punctuation; an option such as `-d` is boilerplate.
    return part === '' ? [] : [{ text: part, kind: /[a-z]/i.test(part) ? 'boilerplate' : 'punctuation' }];
  });
}

/** Where a format encodes values by itself (`encodedPair`), it expects names that are encoded already, as curl does. */
function quotedName(name: string, { quote, encodedPair }: CallTemplate): string {
  if (quote === 'uri') return quoteUri(name);
  if (quote === 'none') return name;
  return quoteShell(encodedPair !== undefined && needsEncoding(name) ? quoteUri(name) : name);
}

function quotedValue(value: string, { quote }: CallTemplate): string {
  if (quote === 'uri') return quoteUri(value);
  return quote === 'shell' && value !== '' ? quoteShell(value) : value;
}
