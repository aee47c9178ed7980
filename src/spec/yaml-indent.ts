/** A line of YAML whose indentation fits neither its siblings nor its parent. */
export interface IndentError {
  /** 0-based index of the line. */
  line: number;
  /** The key on the line, or `-`. */
  name: string;
  /** The number of spaces before it. */
  indent: number;
  /** The number of spaces that the line before it suggests, with the key there and its 0-based line. */
  expected: { indent: number; name: string; line: number };
}

/** A mapping or list that the current line can continue. */
interface Level {
  indent: number;
  isList: boolean;
  /** Its last key or entry. */
  name: string;
  line: number;
}

/** A key, plain or in quotes, with what follows its colon. */
const KEY = /^("[^"]*"|'[^']*'|[^\s"'[\]{}#&*!|>%@`,?-][^:#]*|-[^\s:#][^:#]*):(?:\s+(.*))?$/;
const ENTRY = /^-(?:\s+(.*))?$/;

/**
 * Finds the first line that is indented wrongly: a key or an entry that is deeper than its siblings, or between two levels.
 * Understands block style only as far as needed: it skips multi-line strings and flow collections.
 */
export function findIndentError(yaml: string): IndentError | undefined {
  const levels: Level[] = [];
  /** Whether the last key or entry has no value yet, so that deeper lines belong to it. */
  let isOpen = true;
  /** The indentation of the key of a multi-line string, and that of its first line. */
  let block: { outside: number; inside?: number } | undefined;
  let openFlow = '';
  for (const [line, whole] of yaml.split('\n').entries()) {
    const text = whole.trim();
    const indent = whole.length - whole.trimStart().length;
    if (openFlow !== '') {
      openFlow = openedBy(text, openFlow);
      continue;
    }
    if (text === '') continue;
    if (block && indent > block.outside) {
      block.inside ??= indent;
      if (indent >= block.inside) continue;
    }
    block = undefined;
    if (text.startsWith('#')) continue;
    const structure = KEY.exec(text) ?? ENTRY.exec(text);
    if (!structure) continue;
    const isEntry = ENTRY.test(text);
    const name = isEntry ? '-' : structure[1]!;
    const error = enter(levels, { indent, isList: isEntry, name, line }, isOpen);
    if (error) return error;
    const value = lastValue(text, indent, line, levels);
    isOpen = value === '' || value.startsWith('#');
    if (/^[|>]/.test(value)) block = { outside: levels.at(-1)!.indent };
    openFlow = openedBy(value, '');
  }
  return undefined;
}

/** Makes a line the last of its level, opening or closing levels as its indentation demands. */
function enter(levels: Level[], next: Level, isOpen: boolean): IndentError | undefined {
  let deeper: Level | undefined;
  while (levels.length > 0 && levels.at(-1)!.indent > next.indent) deeper = levels.pop();
  const level = levels.at(-1);
  // A list may be as deep as the key that it belongs to.
  if (level?.indent === next.indent && level.isList && !next.isList) levels.pop();
  else if (level?.indent === next.indent && !level.isList && next.isList && isOpen && !deeper) levels.push(next);
  const current = levels.at(-1);
  if (current?.indent === next.indent) {
    Object.assign(current, { name: next.name, line: next.line });
    return undefined;
  }
  const expected = deeper ?? (current && !isOpen ? current : undefined);
  // Where the first line of all is too deep, it is the one to change.
  if (deeper && !current) return { ...deeper, expected: next };
  if (expected) {
    const { line, name, indent } = next;
    return { line, name, indent, expected: { indent: expected.indent, name: expected.name, line: expected.line } };
  }
  levels.push(next);
  return undefined;
}

/** What a line has as a value, after all its entries and its key; opens a level for each of them. */
function lastValue(text: string, indent: number, line: number, levels: Level[]): string {
  const entry = ENTRY.exec(text);
  if (!entry) return (KEY.exec(text)?.[2] ?? '').trim();
  const rest = entry[1] ?? '';
  const inner = indent + text.length - rest.length;
  const key = KEY.exec(rest);
  if (!key && !ENTRY.test(rest)) return rest;
  levels.push({ indent: inner, isList: !key, name: key ? key[1]! : '-', line });
  return lastValue(rest, inner, line, levels);
}

/** The brackets and the quote that are still open after a value, given those open before it. */
function openedBy(text: string, before: string): string {
  if (before === '' && !/^["'[{]/.test(text)) return '';
  let open = before;
  for (let i = 0; i < text.length; i += 1) {
    const character = text[i]!;
    const last = open.at(-1);
    if (last === '"' && character === '\\') i += 1;
    else if (last === '"' || last === "'") {
      if (character === last) open = open.slice(0, -1);
    } else if (character === '"' || character === "'") {
      if (i === 0 || /[\s,:[{]/.test(text[i - 1]!)) open += character;
    } else if (character === '[' || character === '{') open += character;
    else if (character === ']' || character === '}') open = open.slice(0, -1);
    else if (character === '#' && /\s/.test(text[i - 1] ?? ' ')) break;
    if (open === '') return '';
  }
  return open;
}
