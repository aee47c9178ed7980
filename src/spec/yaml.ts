import { type Document, isAlias, isMap, isNode, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import type { Position, Problem, Range, UnresolvedDiagnostic } from './diagnostic.ts';

/** Keys and indexes from the top of a document to a value: `['parameters', 0, 'name']`. */
export type Path = readonly (string | number)[];

/** A YAML document as plain values, with the way back from a path to a place in the file. */
export interface YamlSource {
  /**
   * Objects, lists and scalars; what stands under a key of {@link ORDERED_IN_SPECS} is a Map, whose order is the writer's.
   * Undefined where the text is too broken to tell; a key that stands twice is a finding, and the last of the two counts.
   */
  value: unknown;
  diagnostics: UnresolvedDiagnostic[];
  /** The place of a path's value, or of the nearest thing above it that exists; `key` asks for the key itself. */
  locate(path: Path, what?: 'key' | 'value'): Range;
  /** The text of a number as it was written: `1.10`, `017`; undefined for what is no number. */
  written(path: Path): string | undefined;
}

/** Keys of a spec below which a mapping's order counts and its keys are data, so that it becomes a Map. */
const ORDERED_IN_SPECS = new Set(['values', 'default', 'example', 'examples', 'call', 'answer']);
/** At the top of a spec `examples` is the list of calls, not data. */
const CALLS = 'examples';

/**
 * Parses YAML 1.2, where `no` and `on` are texts. `orderedKeys` names the keys below which mappings become Maps.
 * Never throws: what is wrong comes back as findings.
 */
export function parseYaml(file: string, yaml: string, orderedKeys: ReadonlySet<string> = ORDERED_IN_SPECS): YamlSource {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false });
  const position = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  // Where one thing is wrong the parser often finds a second and a third at the same place; the first tells most.
  const firsts = new Map([...document.errors].reverse().map((error) => [error.pos[0], error]));
  const range = (start: number, end: number): Range => {
    const { line, column } = position(end);
    return { ...position(start), endLine: line, endColumn: column };
  };
  const diagnostics: UnresolvedDiagnostic[] = document.errors
    .filter((error) => firsts.get(error.pos[0]) === error)
    .map(({ pos, code, message }) => ({ file, ...range(...pos), ...explain(code, message) }));
  let isBroken = document.errors.some(({ code }) => code !== 'DUPLICATE_KEY');
  const report: Report = (node, problem) => {
    isBroken = true;
    const [start, end] = node.range ?? [0, 0];
    diagnostics.push({ file, ...range(start, end), ...problem });
  };
  const value = isBroken ? undefined : toValue(document.contents, { top: true, ordered: false, orderedKeys }, report);
  return {
    value: isBroken ? undefined : value,
    diagnostics,
    locate(path, what = 'value') {
      const { start, end } = seek(document, path, what);
      return end === undefined ? position(start) : range(start, end);
    },
    written(path) {
      const { node } = seek(document, path, 'value');
      return isScalar(node) && typeof node.value === 'number' ? node.source : undefined;
    },
  };
}

/** What the parser finds, in words that say what to do about it. */
function explain(code: string, message: string): Problem {
  const first = message.split('\n')[0]!.replaceAll('"', '`');
  const problem = (ruleId: string, message: string, expected: string): Problem => ({ ruleId, message, expected });
  if (code === 'DUPLICATE_KEY') return problem('duplicate-key', 'this key stands twice', 'each key once');
  if (code === 'TAB_AS_INDENT') return problem('yaml-indent', 'a tab indents this line', 'spaces');
  if (code === 'MULTIPLE_DOCS') return problem('yaml-syntax', 'a second document begins here', 'one in a file');
  if (first.startsWith('Nested mappings'))
    return problem('yaml-quotes', 'a colon inside a value', 'the value in quotes, or on lines of its own');
  if (code === 'BLOCK_AS_IMPLICIT_KEY' || first.startsWith('All sequence items'))
    return problem('yaml-indent', 'an entry that does not stand below the others', 'the same indent for all');
  if (code === 'BAD_SCALAR_START')
    return problem('yaml-quotes', `a value begins with ${first.replace(/^.* /, '')}`, 'it in quotes');
  if (first.startsWith('Missing closing')) return problem('yaml-quotes', 'a quote is opened and not closed', 'its end');
  return { ruleId: 'yaml-syntax', message: `broken YAML: ${first.charAt(0).toLowerCase()}${first.slice(1)}` };
}

type Report = (node: Node, problem: Problem) => void;

interface Context {
  top: boolean;
  ordered: boolean;
  orderedKeys: ReadonlySet<string>;
}

function toValue(node: unknown, context: Context, report: Report): unknown {
  if (isAlias(node)) {
    report(node, {
      ruleId: 'yaml-alias',
      message: `\`*${node.source}\` repeats another part of the file`,
      expected: 'the value itself, written out',
    });
    return undefined;
  }
  if (isNode(node) && node.tag !== undefined)
    report(node, { ruleId: 'yaml-tag', message: `a tag, \`${node.tag}\``, expected: 'the plain value' });
  if (isScalar(node)) return node.value;
  const { top, ordered, orderedKeys } = context;
  if (isSeq(node)) return node.items.map((item) => toValue(item, { ...context, top: false }, report));
  if (!isMap(node)) return null;
  const entries = node.items.map(({ key, value }): [string, unknown] => {
    const name = keyText(key);
    const isData = ordered || (orderedKeys.has(name) && !(top && name === CALLS));
    return [name, toValue(value, { top: false, ordered: isData, orderedKeys }, report)];
  });
  return ordered ? new Map(entries) : Object.fromEntries(entries);
}

/** A key as it was written: `010001` and `1.10` stay what they are. */
function keyText(key: unknown): string {
  if (!isScalar(key)) return String(key);
  return key.type === 'PLAIN' && key.source !== undefined ? key.source : String(key.value);
}

/** The node at a path, or the nearest above it, and where it begins and ends. */
function seek(
  document: Document,
  path: Path,
  what: 'key' | 'value',
): { node: unknown; start: number; end: number | undefined } {
  let node: unknown = document.contents;
  let place: Node | undefined = isNode(node) ? node : undefined;
  for (const [depth, step] of path.entries()) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => keyText(key) === String(step));
      if (!pair) break;
      const wanted = what === 'key' && depth === path.length - 1 ? pair.key : (pair.value ?? pair.key);
      node = pair.value;
      if (isNode(wanted)) place = wanted;
    } else if (isSeq(node) && isNode(node.items[Number(step)])) {
      node = node.items[Number(step)];
      place = node as Node;
    } else break;
  }
  const [start = 0, end] = place?.range ?? [];
  return { node, start, end: isScalar(place) ? end : undefined };
}
