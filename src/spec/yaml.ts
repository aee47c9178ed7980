import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  type Scalar,
} from 'yaml';
import { unwantedIn } from './characters.ts';
import type { Position, Problem, Range, StringPart, UnresolvedDiagnostic } from './diagnostic.ts';
import { explainSyntax, lineEnd } from './yaml-errors.ts';

/** Keys and indexes from the top of a document to a value: `['parameters', 0, 'name']`. */
export type Path = readonly (string | number)[];

/** A YAML document as plain values, with the places of its values in the file. */
export interface YamlSource {
  /**
   * Objects, lists and scalars; the mappings that hold data are Maps, which keep their order. Undefined if the YAML is
   * invalid. Of a duplicate key, which is an error, it has the last value.
   */
  value: unknown;
  diagnostics: UnresolvedDiagnostic[];
  /** The range of the value at a path, or of the innermost value above it that exists; with `key`, the range of its key. */
  locate(path: Path, what?: 'key' | 'value'): Range;
  /** The range of a part of the string at a path, or that of the whole string if the part is not written as it reads. */
  locatePart(path: Path, part: StringPart): Range;
  /** How a number at a path is written: `1.10`, `017`; undefined for other values. */
  written(path: Path): string | undefined;
  /** Whether there may be comments after values. */
  hasComments: boolean;
  /** The comment after an unquoted string at a path, in the same line; undefined if there is none. */
  commentAfter(path: Path): { text: string; range: Range } | undefined;
}

/** The keys of a spec below which mappings are data. */
const DATA_KEYS = new Set(['values', 'default', 'example', 'examples', 'call', 'answer']);
/** At the top of a spec `examples` is the list of calls, not data. */
const CALLS = 'examples';

/**
 * Parses YAML 1.2, in which `no` and `on` are strings. `dataKeys` are the keys below which mappings become Maps. Reports
 * what is wrong as diagnostics, and never throws.
 */
export function parseYaml(file: string, yaml: string, dataKeys: ReadonlySet<string> = DATA_KEYS): YamlSource {
  const lines = new LineCounter();
  const document = parseDocument(yaml, {
    lineCounter: lines,
    prettyErrors: false,
    uniqueKeys: (a, b) => keyText(a) === keyText(b),
  });
  const position = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const range = (start: number, end: number): Range => {
    const { line, column } = position(end);
    return { ...position(start), endLine: line, endColumn: column };
  };
  const diagnostics = explainSyntax(yaml, document.errors).map(
    ({ start, end, ...problem }): UnresolvedDiagnostic => ({ file, ...range(start, end), ...problem }),
  );
  let isBroken = document.errors.some(({ code }) => code !== 'DUPLICATE_KEY');
  const report: Report = (node, problem, isFatal = true) => {
    isBroken ||= isFatal;
    const [start, end] = node.range ?? [0, 0];
    diagnostics.push({ file, ...range(start, end), ...problem });
  };
  const anchors = new Set(Array.from(yaml.matchAll(/&(\S+)/g), ([, name]) => name!));
  const value = isBroken
    ? undefined
    : toValue(document.contents, { isTop: true, isData: false, dataKeys, anchors, yaml, report });
  const places = new Places(document);
  return {
    value: isBroken ? undefined : value,
    diagnostics,
    locate(path, what = 'value') {
      const { start, end } = places.find(path, what);
      return end === undefined ? position(start) : range(start, end);
    },
    locatePart(path, part) {
      const { node, start, end } = places.find(path, 'value');
      const offset = isScalar(node) && end !== undefined ? findPart(yaml.slice(start, end), part) : undefined;
      if (offset === undefined) return this.locate(path);
      const isWhole = yaml.startsWith(part.text.slice(part.start, part.end), start + offset);
      return isWhole ? range(start + offset, start + offset + part.end - part.start) : position(start + offset);
    },
    written(path) {
      const { node } = places.find(path, 'value');
      return isScalar(node) && typeof node.value === 'number' ? node.source : undefined;
    },
    hasComments: /[^\s#][ \t]+#/.test(yaml),
    commentAfter(path) {
      const { node } = places.find(path, 'value');
      if (!isScalar(node) || node.type !== 'PLAIN' || !node.range) return undefined;
      const end = node.range[1];
      const comment = /^[ \t]+#(.*)/.exec(yaml.slice(end, lineEnd(yaml, end)));
      return comment ? { text: comment[1]!.trim(), range: range(end, end + comment[0].length) } : undefined;
    },
  };
}

/**
 * Where a part of a string begins in the string as it is written, with quotes, escape sequences and line breaks. Looks for
 * the part's first word, and counts its occurrences up to there.
 */
function findPart(written: string, { text, start, end }: StringPart): number | undefined {
  const [word = ''] = /^\S*/.exec(text.slice(start, end)) ?? [];
  if (word === '') return undefined;
  let occurrence = -1;
  for (let at = text.indexOf(word); at >= 0 && at <= start; at = text.indexOf(word, at + 1)) {
    occurrence = written.indexOf(word, occurrence + 1);
    if (occurrence < 0) return undefined;
  }
  return occurrence < 0 ? undefined : occurrence;
}

/** Reports a problem at a node. A fatal one leaves the document without a value. */
type Report = (node: Node, problem: Problem, isFatal?: boolean) => void;

interface Context {
  isTop: boolean;
  /** Whether mappings are data, and become Maps. */
  isData: boolean;
  dataKeys: ReadonlySet<string>;
  anchors: ReadonlySet<string>;
  yaml: string;
  report: Report;
}

function toValue(node: unknown, context: Context): unknown {
  const { isTop, isData, dataKeys, anchors, report } = context;
  if (isAlias(node)) {
    report(node, aliasProblem(node.source, anchors.has(node.source)));
    return undefined;
  }
  if (isNode(node) && node.tag !== undefined) report(node, tagProblem(node.tag));
  if (isScalar(node)) return toScalar(node, context);
  const inner = { ...context, isTop: false };
  if (isSeq(node)) return node.items.map((item) => toValue(item, inner));
  if (!isMap(node)) return null;
  if (node.flow) reportCommas(node.items, report);
  const entries = node.items.map(({ key, value }): [string, unknown] => {
    const name = keyText(key);
    const holdsData = isData || (dataKeys.has(name) && !(isTop && name === CALLS));
    return [name, toValue(value, { ...inner, isData: holdsData })];
  });
  return isData ? new Map(entries) : Object.fromEntries(entries);
}

/** Reports keys without a value after an unquoted string, which are presumably the rest of a text with a comma. */
function reportCommas(items: readonly Pair<unknown, unknown>[], report: Report): void {
  let isText = false;
  for (const { key, value } of items) {
    if (isText && value === null && isScalar(key) && key.type === 'PLAIN') {
      const message = `\`${keyText(key)}\` has no value`;
      const expected = 'a value, or quotes around the text before it if the comma is part of the text';
      report(key, { ruleId: 'yaml-quotes', message, expected });
    } else isText = isScalar(value) && value.type === 'PLAIN' && typeof value.value === 'string';
  }
}

function aliasProblem(name: string, hasAnchor: boolean): Problem {
  if (!hasAnchor) return { ruleId: 'yaml-quotes', message: 'a value begins with `*`', expected: 'the value in quotes' };
  const message = `\`*${name}\` repeats another part of the file`;
  return { ruleId: 'yaml-alias', message, expected: 'the value itself, written out' };
}

function tagProblem(tag: string): Problem {
  const name = tag.replace('tag:yaml.org,2002:', '!!');
  return {
    ruleId: 'yaml-tag',
    message: `a YAML tag, \`${name}\``,
    expected: 'the value without the tag, or in quotes',
  };
}

function toScalar(node: Scalar, { yaml, report }: Context): unknown {
  const { value, type, range } = node;
  if (typeof value !== 'string') return value;
  const written = range ? yaml.slice(range[0], range[1]) : '';
  if (type === 'PLAIN' && /\n\s*- /.test(written)) {
    const message = 'an entry that is indented deeper than the one before it, so that it continues its text';
    report(node, { ruleId: 'yaml-indent', message, expected: 'the same indentation for all entries' }, false);
  }
  // The file is searched for such characters too, but an escape sequence makes them only here.
  const unwanted = type === 'QUOTE_DOUBLE' && written.includes('\\') ? unwantedIn(value) : undefined;
  if (unwanted && !unwantedIn(written)) report(node, unwanted, false);
  if (value.isWellFormed()) return value;
  const message = 'half of a surrogate pair, which is not a character';
  report(
    node,
    { ruleId: 'lone-surrogate', message, expected: 'the whole character, or `\\U` with its code point' },
    false,
  );
  return value.toWellFormed();
}

/** A key as it is written: `010001` and `1.10` stay what they are. */
function keyText(key: unknown): string {
  if (!isScalar(key)) return String(key);
  return (key.type === 'PLAIN' && key.source !== undefined ? key.source : String(key.value)).toWellFormed();
}

/** A node of a document, with the offsets of its start and, for a scalar, its end. */
interface Place {
  node: unknown;
  start: number;
  end: number | undefined;
}

/** Finds places by path. The keys of a mapping are indexed once, so that many places in a large one take little time. */
class Places {
  readonly #document: Document;
  readonly #indexes = new Map<object, Map<string, { key: unknown; value: unknown }>>();

  constructor(document: Document) {
    this.#document = document;
  }

  find(path: Path, what: 'key' | 'value'): Place {
    let node: unknown = this.#document.contents;
    let place: Node | undefined = isNode(node) ? node : undefined;
    for (const [depth, step] of path.entries()) {
      if (isMap(node)) {
        const pair = this.#pair(node, String(step));
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

  #pair(map: { items: readonly { key: unknown; value: unknown }[] }, name: string) {
    let index = this.#indexes.get(map);
    if (!index) {
      // Reversed, so that of a duplicate key the first is found.
      index = new Map([...map.items].reverse().map((pair) => [keyText(pair.key), pair]));
      this.#indexes.set(map, index);
    }
    return index.get(name);
  }
}
