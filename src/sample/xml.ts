import type { ResponsePart } from './response.ts';
import type { Token } from './token.ts';
import type { Sample } from './value.ts';

/** An answer in XML. */
export interface XmlResponse {
  tokens: Token[];
  /** A key that is no XML name is written as it is all the same, as the server does, and then this is false. */
  wellFormed: boolean;
}

/** What a list inside a list is called, since its entries have no key. */
const NAMELESS = 'anon';
const XML_NAME = /^[A-Za-z_][A-Za-z0-9_.-]*$/;

/**
 * Writes an answer as XML, after the rules of XML::Simple without attributes, which fit every published answer: an element
 * for each key, a list as its element repeated, an empty list as nothing, null as an empty element, an empty object as
 * `<name />`.
 */
export function xmlResponse(parts: readonly ResponsePart[], root: string): XmlResponse {
  const writer: Writer = { out: [], wellFormed: true };
  sign(writer, `<${root}>`);
  for (const { key, part, value } of parts) writeElement(writer, { key, path: '', part }, value, 1);
  sign(writer, `\n</${root}>`);
  return { tokens: writer.out, wellFormed: writer.wellFormed };
}

interface Writer {
  out: Token[];
  wellFormed: boolean;
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
        writeElement(writer, { key: NAMELESS, path: undefined, part: tag.part }, item, depth + 1);
        sign(writer, `${line}</${tag.key}>`);
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
      writer.out.push({ text: escapeXml(String(value.value)), kind: 'value' });
    sign(writer, `</${tag.key}>`);
    return;
  }
  for (const { key, path, value: inner } of value.members)
    writeElement(writer, { key, path, part: tag.part }, inner, depth + 1);
  sign(writer, `${line}</${tag.key}>`);
}

function open(writer: Writer, { key, path, part }: Tag, line: string, end = '>'): void {
  if (!XML_NAME.test(key)) writer.wellFormed = false;
  sign(writer, `${line}<`);
  writer.out.push({ text: key, kind: 'key', ...(path !== undefined && part ? { of: path, in: part } : {}) });
  sign(writer, end);
}

function sign(writer: Writer, text: string): void {
  const last = writer.out.at(-1);
  if (last?.kind === 'punctuation') writer.out[writer.out.length - 1] = { ...last, text: last.text + text };
  else writer.out.push({ text, kind: 'punctuation' });
}

/** Escapes text for XML as the server does: `&`, `<`, `>` and `"`; signs that XML cannot hold at all are left out. */
export function escapeXml(text: string): string {
  return (
    text
      .toWellFormed()
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the signs that XML 1.0 has no way to write.
      .replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
  );
}
