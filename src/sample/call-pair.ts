import type { CallTemplate } from '../catalog/model/call-format.ts';
import { type Argument, variableName } from './arguments.ts';
import { dialectOf } from './dialect.ts';
import { inShellQuotes, needsEncoding, openShellQuote, quoteShell, quoteUri, quoteUriStrictly } from './quote.ts';
import type { Token } from './token.ts';

/** Returns the template of one pair: for a file, a PEM text or a secret, for the first pair, for a value that needs encoding, or for any other. */
export function pairTemplate({ value, source, parameter }: Argument, index: number, template: CallTemplate): string {
  if (parameter?.format === 'file' && template.filePair !== undefined) return template.filePair;
  if (source?.kind === 'file' && template.pemPair !== undefined) return template.pemPair;
  if (parameter?.secret && template.secretPair !== undefined) return template.secretPair;
  if (index === 0 && template.firstPair !== undefined) return template.firstPair;
  if (template.encodedPair !== undefined && needsEncoding(value)) return template.encodedPair;
  return template.pair ?? '';
}

/** A placeholder of a pair, with the quotes around it. */
const PLACEHOLDER = /(["'])(\$?)\{(\w+)\}\1|\{(\w+)\}/g;

/** Fills the template of a pair or a header. A shell reads the name and the value as one word even if only the value is in quotes. */
export function fill(pair: string, arg: Argument, template: CallTemplate): Token[] {
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
