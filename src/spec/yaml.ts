import { type Document, isScalar, LineCounter, type Node, type Pair, parseDocument, visit } from 'yaml';
import type { Position, Range, StringPart, UnresolvedDiagnostic } from './diagnostic.ts';
import { explainSyntax } from './yaml-errors.ts';
import { lineEnd, type SyntaxProblem } from './yaml-lines.ts';
import { type Path, Places } from './yaml-places.ts';
import { keyText, type Report, toValue } from './yaml-value.ts';

export type { Path } from './yaml-places.ts';

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

/**
 * Parses YAML 1.2, in which `no` and `on` are strings. `dataKeys` are the keys below which mappings become Maps. Reports
 * what is wrong as diagnostics, and never throws.
 */
export function parseYaml(file: string, yaml: string, dataKeys: ReadonlySet<string> = DATA_KEYS): YamlSource {
  const lines = new LineCounter();
  // The parser would compare each key with all others of its mapping.
  const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false, uniqueKeys: false });
  const range = rangesOf(lines);
  const diagnostics = [...duplicateKeys(document, yaml), ...explainSyntax(yaml, document.errors)].map(
    ({ start, end, ...problem }): UnresolvedDiagnostic => ({ file, ...range(start, end), ...problem }),
  );
  let isBroken = document.errors.length > 0;
  const report: Report = (node, problem, isFatal = true) => {
    isBroken ||= isFatal;
    const [start, end] = node.range ?? [0, 0];
    diagnostics.push({ file, ...range(start, end), ...problem });
  };
  const anchors = new Set(Array.from(yaml.matchAll(/&(\S+)/g), ([, name]) => name!));
  const value = isBroken
    ? undefined
    : toValue(document.contents, { isTop: true, isData: false, dataKeys, anchors, yaml, report });
  return {
    value: isBroken ? undefined : value,
    diagnostics,
    hasComments: /[^\s#][ \t]+#/.test(yaml),
    ...lookups(new Places(document), yaml, range),
  };
}

/** Finds the keys that a mapping has more than once. */
function duplicateKeys(document: Document.Parsed, yaml: string): SyntaxProblem[] {
  const found: SyntaxProblem[] = [];
  visit(document, {
    Map(_, { items }) {
      const seen = new Set<string>();
      for (const { key } of items as Pair<Node>[]) {
        const text = keyText(key);
        const [start, end] = key?.range ?? [0, 0];
        if (seen.has(text)) {
          const message = `duplicate key \`${yaml.slice(start, end)}\``;
          found.push({ start, end, ruleId: 'duplicate-key', message, expected: 'each key once' });
        }
        seen.add(text);
      }
    },
  });
  return found;
}

/** Returns the range between two offsets; without an end, the position of the start. */
type ToRange = (start: number, end?: number) => Range;

function rangesOf(lines: LineCounter): ToRange {
  const position = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  return (start, end) => {
    if (end === undefined) return position(start);
    const { line, column } = position(end);
    return { ...position(start), endLine: line, endColumn: column };
  };
}

/** The functions of a document that find what is at a path. */
function lookups(
  places: Places,
  yaml: string,
  range: ToRange,
): Pick<YamlSource, 'locate' | 'locatePart' | 'written' | 'commentAfter'> {
  return {
    locate(path, what = 'value') {
      const { start, end } = places.find(path, what);
      return range(start, end);
    },
    locatePart(path, part) {
      const { node, start, end } = places.find(path, 'value');
      const offset = isScalar(node) && end !== undefined ? findPart(yaml.slice(start, end), part) : undefined;
      if (offset === undefined) return range(start, end);
      const isWhole = yaml.startsWith(part.text.slice(part.start, part.end), start + offset);
      return range(start + offset, isWhole ? start + offset + part.end - part.start : undefined);
    },
    written(path) {
      const { node } = places.find(path, 'value');
      return isScalar(node) && typeof node.value === 'number' ? node.source : undefined;
    },
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
