import { DIALECTS, type Dialect } from './dialect.ts';
import type { ResponsePart } from './response-part.ts';
import { joinTokens, type Token } from './token.ts';
import type { Sample } from './value.ts';

/** Writes a response as JSON, with two spaces for each level. A short list of scalars is on one line. */
export function jsonResponse(parts: readonly ResponsePart[]): Token[] {
  const out: Token[] = [];
  const [whole] = parts;
  if (whole && whole.key === undefined) {
    writeJson(out, whole.value, 0, whole.part);
    return joinTokens(out, 'punctuation');
  }
  out.push({ text: '{', kind: 'punctuation' });
  for (const [i, { key, part, value }] of parts.entries()) {
    out.push(
      { text: `${i ? ',' : ''}\n  `, kind: 'punctuation' },
      { text: JSON.stringify(key), kind: 'key', of: '', in: part },
    );
    out.push({ text: ': ', kind: 'punctuation' });
    writeJson(out, value, 1, part);
  }
  out.push({ text: parts.length > 0 ? '\n}' : '}', kind: 'punctuation' });
  return joinTokens(out, 'punctuation');
}

/** The maximum length of a list on one line, in characters. */
const MAX_LINE = 60;

/**
 * Appends a value to `out`, as JSON or in another language. `depth` is the level of indentation; -1 writes everything on one
 * line.
 */
export function writeJson(
  out: Token[],
  sample: Sample,
  depth: number,
  part: Token['in'],
  dialect: Dialect = DIALECTS.json,
): void {
  if (sample.kind === 'scalar') {
    const { value, bad, source } = sample;
    if (source)
      out.push({ text: dialect[source.kind](source.name), kind: dialect === DIALECTS.json ? 'hole' : 'variable' });
    else out.push({ text: scalarText(value, dialect), kind: 'value', ...(bad ? { bad: true } : {}) });
    return;
  }
  const short = shortText(sample, dialect);
  if (short !== undefined) {
    out.push({ text: short, kind: 'value' });
    return;
  }
  const [open, close] = sample.kind === 'list' ? ['[', ']'] : dialect.object(sample.members.map(({ key }) => key));
  const inner = depth < 0 ? -1 : depth + 1;
  const lineAt = (level: number) => (level < 0 ? ' ' : `\n${'  '.repeat(level)}`);
  out.push({ text: open, kind: 'punctuation' });
  const items =
    sample.kind === 'list' ? sample.items.map((value) => ({ key: undefined, path: undefined, value })) : sample.members;
  for (const [i, { key, path, value }] of items.entries()) {
    out.push({ text: `${i ? ',' : ''}${lineAt(inner)}`, kind: 'punctuation' });
    if (key !== undefined) {
      const link = path !== undefined && part ? { of: path, in: part } : {};
      out.push({ text: dialect.string(key), kind: 'key', ...link }, { text: dialect.arrow, kind: 'punctuation' });
    }
    writeJson(out, value, inner, part, dialect);
  }
  out.push({ text: `${lineAt(depth)}${close}`, kind: 'punctuation' });
}

function scalarText(value: string | number | boolean | null, dialect: Dialect): string {
  if (typeof value === 'string') return dialect.string(value);
  if (value === null) return dialect.null;
  return typeof value === 'boolean' ? dialect[`${value}`] : JSON.stringify(value);
}

/** The text of a value that fits on one line: an empty list or object, or a short list of scalars. */
function shortText(sample: Sample, dialect: Dialect): string | undefined {
  if (sample.kind === 'object') return sample.members.length === 0 ? dialect.object([]).join('') : undefined;
  if (sample.kind !== 'list' || sample.items.some(({ kind }) => kind !== 'scalar')) return undefined;
  const text = `[${sample.items.map((item) => scalarText('value' in item ? item.value : null, dialect)).join(', ')}]`;
  return text.length <= MAX_LINE || sample.items.length < 2 ? text : undefined;
}
