import type { ResponsePart } from './response.ts';
import type { Token } from './token.ts';
import type { Sample } from './value.ts';

/** Writes an answer as JSON, two spaces a level. A short list of plain values stands on one line. */
export function jsonResponse(parts: readonly ResponsePart[]): Token[] {
  const out: Token[] = [{ text: '{', kind: 'punctuation' }];
  for (const [i, { key, part, value }] of parts.entries()) {
    out.push(
      { text: `${i ? ',' : ''}\n  `, kind: 'punctuation' },
      { text: JSON.stringify(key), kind: 'key', of: '', in: part },
    );
    out.push({ text: ': ', kind: 'punctuation' });
    writeJson(out, value, 1, part);
  }
  out.push({ text: parts.length > 0 ? '\n}' : '}', kind: 'punctuation' });
  return merged(out);
}

/** The longest list of plain values that stands on one line, in characters. */
const LONGEST_LINE = 60;

/** Writes a value as JSON at a depth of indentation; -1 writes it on one line. */
export function writeJson(out: Token[], sample: Sample, depth: number, part: Token['in']): void {
  if (sample.kind === 'scalar') {
    out.push({ text: JSON.stringify(sample.value), kind: 'value', ...(sample.bad ? { bad: true } : {}) });
    return;
  }
  const flat = flatList(sample);
  if (flat !== undefined) {
    out.push({ text: flat, kind: 'value' });
    return;
  }
  const [open, close] = sample.kind === 'list' ? ['[', ']'] : ['{', '}'];
  const inner = depth < 0 ? -1 : depth + 1;
  const lineTo = (level: number) => (level < 0 ? ' ' : `\n${'  '.repeat(level)}`);
  out.push({ text: open, kind: 'punctuation' });
  const items =
    sample.kind === 'list' ? sample.items.map((value) => ({ key: undefined, path: undefined, value })) : sample.members;
  for (const [i, { key, path, value }] of items.entries()) {
    out.push({ text: `${i ? ',' : ''}${lineTo(inner)}`, kind: 'punctuation' });
    if (key !== undefined) {
      out.push({
        text: JSON.stringify(key),
        kind: 'key',
        ...(path !== undefined && part ? { of: path, in: part } : {}),
      });
      out.push({ text: ': ', kind: 'punctuation' });
    }
    writeJson(out, value, inner, part);
  }
  out.push({ text: `${lineTo(depth)}${close}`, kind: 'punctuation' });
}

/** A value that needs no lines of its own: an empty list or object, or a short list of plain values. */
function flatList(sample: Sample): string | undefined {
  if (sample.kind === 'object') return sample.members.length === 0 ? '{}' : undefined;
  if (sample.kind !== 'list') return undefined;
  if (sample.items.some(({ kind }) => kind !== 'scalar')) return undefined;
  const text = `[${sample.items.map((item) => JSON.stringify('value' in item ? item.value : null)).join(', ')}]`;
  return text.length <= LONGEST_LINE || sample.items.length < 2 ? text : undefined;
}

/** Joins signs that stand side by side, so that a page has no more elements than it needs. */
function merged(tokens: readonly Token[]): Token[] {
  const out: Token[] = [];
  for (const token of tokens) {
    const last = out.at(-1);
    if (token.kind === 'punctuation' && last?.kind === 'punctuation')
      out[out.length - 1] = { ...last, text: last.text + token.text };
    else out.push(token);
  }
  return out;
}
