import type { XmlRules } from '../output/adapter.ts';
import type { ResponsePart } from './response-part.ts';
import type { Token } from './token.ts';
import type { Sample } from './value.ts';

/** A response in XML. */
export interface XmlResponse {
  tokens: Token[];
  /** False if a key is not a valid element name. It is written as it is, as servers do. */
  wellFormed: boolean;
}

const ELEMENT_NAME = /^[A-Za-z_][A-Za-z0-9_.-]*$/;

/**
 * Writes a response as XML without attributes: an element for each key, a list as its element repeated, an empty list as
 * nothing, null as an empty element, an empty object as `<name />`. `root` is the name of the root element.
 */
export function xmlTokens(parts: readonly ResponsePart[], root: string, rules: XmlRules): Token[] {
  const writer: Writer = { out: [], rules };
  punctuation(writer, `<${root}>`);
  for (const { key, part, value } of parts) {
    if (key !== undefined) writeElement(writer, { key, path: '', part }, value, 1);
    else if (value.kind === 'object') writeMembers(writer, value, part, 1);
    else writeElement(writer, { key: rules.listItem, path: '', part }, value, 1);
  }
  punctuation(writer, `\n</${root}>`);
  return writer.out;
}

/** Writes a response as XML, and checks its keys. */
export function xmlResponse(parts: readonly ResponsePart[], root: string, rules: XmlRules): XmlResponse {
  const tokens = xmlTokens(parts, root, rules);
  return { tokens, wellFormed: tokens.every(({ kind, text }) => kind !== 'key' || ELEMENT_NAME.test(text)) };
}

interface Writer {
  out: Token[];
  rules: XmlRules;
}

interface Tag {
  key: string;
  path: string | undefined;
  part: Token['in'];
}

function writeElement(writer: Writer, tag: Tag, value: Sample, depth: number): void {
  const line = `\n${'  '.repeat(depth)}`;
  if (value.kind === 'list') {
    for (const item of value.items) {
      if (item.kind === 'list') {
        open(writer, tag, line);
        writeElement(writer, { key: writer.rules.listItem, path: undefined, part: tag.part }, item, depth + 1);
        punctuation(writer, `${line}</${tag.key}>`);
      } else writeElement(writer, tag, item, depth);
    }
    return;
  }
  if (value.kind === 'object' && value.members.length === 0) {
    open(writer, tag, line, ' />');
    return;
  }
  open(writer, tag, line);
  if (value.kind === 'scalar') {
    if (value.value !== null && value.value !== '')
      writer.out.push({ text: writer.rules.escape(String(value.value)), kind: 'value' });
    punctuation(writer, `</${tag.key}>`);
    return;
  }
  writeMembers(writer, value, tag.part, depth + 1);
  punctuation(writer, `${line}</${tag.key}>`);
}

function writeMembers(
  writer: Writer,
  { members }: Sample & { kind: 'object' },
  part: Tag['part'],
  depth: number,
): void {
  for (const { key, path, value } of members) writeElement(writer, { key, path, part }, value, depth);
}

function open(writer: Writer, { key, path, part }: Tag, line: string, end = '>'): void {
  punctuation(writer, `${line}<`);
  writer.out.push({ text: key, kind: 'key', ...(path !== undefined && part ? { of: path, in: part } : {}) });
  punctuation(writer, end);
}

function punctuation(writer: Writer, text: string): void {
  const last = writer.out.at(-1);
  if (last?.kind === 'punctuation') writer.out[writer.out.length - 1] = { ...last, text: last.text + text };
  else writer.out.push({ text, kind: 'punctuation' });
}
