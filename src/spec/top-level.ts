import type { Range } from './diagnostic.ts';

/** A line of the top level: not empty, not indented, not a comment, not an entry of a list. */
const TOP_LINE = /^(?![ \t#]|- |$).*/gm;
const KEY_LINE = /^([A-Za-z_][\w-]*):(?: +(.*))?$/;
/** A value that is complete on its line: in quotes, or plain text without a character that means something to YAML. */
const ONE_LINE = /^(?:'(?:[^']|'')*'|"(?:[^"\\]|\\.)*"|[\w(/][^#]*)$/;

/**
 * Finds the value of a key at the top of a YAML document without parsing it, as {@link YamlSource.locate} does. Returns
 * undefined if only the parser can tell. Parsing ten thousand files again, each with a summary that is not unique, would
 * take five seconds.
 */
export function locateTopLevel(yaml: string, key: string): Range | undefined {
  let found: { index: number; value: string } | undefined;
  let first: number | undefined;
  for (const { 0: line, index } of yaml.matchAll(TOP_LINE)) {
    const [, name, value = ''] = KEY_LINE.exec(line) ?? [];
    if (name === undefined) return undefined;
    first ??= index;
    if (name !== key) continue;
    if (found) return undefined;
    found = { index: index + line.length - value.length, value };
  }
  if (first === undefined) return undefined;
  // The range of a missing key is that of the mapping, whose end nobody needs.
  if (!found) return position(yaml, first);
  const end = found.index + found.value.length;
  const scalar = ONE_LINE.exec(found.value.trimEnd())?.[0];
  if (scalar === undefined || /: |:$/.test(scalar.replace(/^(["']).*\1$/, '')) || continues(yaml, end))
    return undefined;
  const { line, column } = position(yaml, found.index);
  return { line, column, endLine: line, endColumn: column + scalar.length };
}

/** Whether the line after an offset is indented, so that it belongs to the value before it. */
function continues(yaml: string, end: number): boolean {
  const indented = /\s*\n[ \t]/y;
  indented.lastIndex = end;
  return indented.test(yaml);
}

function position(yaml: string, offset: number): Range {
  const before = yaml.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}
